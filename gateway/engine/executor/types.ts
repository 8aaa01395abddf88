import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/**
 * Whether an object of a type meets a type condition. The supergraph decides, in which types that callers may not
 * see exist too; the name may be an interface's where a subgraph knows only that.
 */
export function typeTest(schema: GraphQLSchema): (typename: string, condition: string) => boolean {
  return (typename, condition) => {
    if (typename === condition) return true;
    const type = schema.getType(typename);
    const wanted = schema.getType(condition);
    return (
      isAbstractType(wanted) &&
      (isObjectType(type) || isInterfaceType(type)) &&
      schema.isSubType(wanted, type)
    );
  };
}

export type TypeTest = ReturnType<typeof typeTest>;
