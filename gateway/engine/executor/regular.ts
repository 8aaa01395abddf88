import {
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Fields, isInherited } from './fields.ts';
import { leafTest } from './leaf.ts';
import type { Selection } from './selection.ts';
import { Source } from './source.ts';

/** Puts an answer into the shape of the operation; undefined when something in it is not as the schema promises. */
export type Regular = (data: Fields) => Fields | undefined;

/** Makes the object of the answer from what is known of one. Fails with `IRREGULAR`. */
type Shape = (value: Fields) => Fields;

const IRREGULAR = new Error('The answer is not as the schema promises.');

/**
 * The projection of answers in which all is as the schema promises, and nearly all are so: code is generated for the
 * selection, with each field read and written by its name, which the engine underneath turns into what is several
 * times as fast as walking the selection. At the first thing that is not so it gives up, and who asked goes through
 * the answer again and says what is wrong where. Undefined for the few selections that need more than this.
 */
export function compileRegular(selection: Selection, root: GraphQLObjectType): Regular | undefined {
  if (!isPlain(selection, root)) return undefined;
  const shape = compileShape(selection, root);
  return (data) => {
    try {
      return shape(data);
    } catch (error) {
      if (error === IRREGULAR) return undefined;
      throw error;
    }
  };
}

/** Whether nothing is asked of the schema itself. */
function isPlain(selection: Selection, root: GraphQLObjectType): boolean {
  return selection
    .fieldsOf(root)
    .every(({ field }) => field.name === '__typename' || !field.name.startsWith('__'));
}

function compileShape(selection: Selection, type: GraphQLObjectType): Shape {
  const source = new Source();
  const irregular = source.constant(IRREGULAR);
  const name = objectOf(selection, type);
  return source.compile<Shape>(name);

  /** A function that shapes objects of a type; its name. */
  function objectOf(inside: Selection, of: GraphQLCompositeType): string {
    if (!isObjectType(of)) return source.constant(compileAbstract(inside));
    const lines: string[] = [];
    const entries: string[] = [];
    for (const { name: key, field, inside: within } of inside.fieldsOf(of)) {
      const quoted = JSON.stringify(key);
      // Reading such a name finds what every object has, and writing one may be something else altogether.
      if (isInherited(key)) return source.constant(givesUp);
      const value = source.name();
      lines.push(`let ${value} = v[${quoted}];`);
      if (field.name === '__typename') {
        const own = JSON.stringify(of.name);
        lines.push(`if (${value} !== ${own} && ${value} != null) throw ${irregular}; ${value} = ${own};`);
      } else lines.push(checked(value, field.type, within));
      entries.push(`${quoted}: ${value}`);
    }
    return source.function(
      'v',
      `const t = v.__typename;
       if ((t !== ${JSON.stringify(of.name)} && t != null && t !== '') || Array.isArray(v)) throw ${irregular};
       ${lines.join('\n')}
       return { ${entries.join(', ')} };`,
    );
  }

  /** Statements that turn what a variable holds into what the answer says. */
  function checked(value: string, type: GraphQLOutputType, inside: Selection | undefined): string {
    const nullable = !isNonNullType(type);
    const named = nullable ? type : type.ofType;
    const missing = nullable ? `${value} = null;` : `throw ${irregular};`;
    return `if (${value} == null) { ${missing} } else { ${presentOf(value, named, inside)} }`;
  }

  function presentOf(value: string, type: GraphQLOutputType, inside: Selection | undefined): string {
    if (isListType(type)) {
      const [list, index, item] = [source.name(), source.name(), source.name()];
      return `if (!Array.isArray(${value})) throw ${irregular};
        const ${list} = new Array(${value}.length);
        for (let ${index} = 0; ${index} < ${list}.length; ${index}++) {
          let ${item} = ${value}[${index}];
          ${checked(item, type.ofType, inside)}
          ${list}[${index}] = ${item};
        }
        ${value} = ${list};`;
    }
    if (isLeafType(type)) return `if (!(${fitting(value, type)})) throw ${irregular};`;
    if (!isCompositeType(type) || !inside) throw new Error('Nothing is asked of an object.');
    return `if (typeof ${value} !== 'object') throw ${irregular}; ${value} = ${objectOf(inside, type)}(${value});`;
  }

  /** Whether a variable holds what a leaf may be. What is usual is seen without a call. */
  function fitting(value: string, type: GraphQLLeafType): string {
    const test = `${source.constant(leafTest(type))}(${value})`;
    if (isEnumType(type)) return test;
    const usual = USUAL[type.name]?.(value);
    return usual === undefined ? test : `${usual} || ${test}`;
  }
}

const USUAL: Record<string, (value: string) => string> = {
  String: (value) => `typeof ${value} === 'string'`,
  ID: (value) => `typeof ${value} === 'string'`,
  Boolean: (value) => `typeof ${value} === 'boolean'`,
  Int: (value) => `typeof ${value} === 'number' && (${value} | 0) === ${value}`,
  Float: (value) => `typeof ${value} === 'number' && ${value} - ${value} === 0`,
};

/** Objects of several types: code is generated for each when the first one is met. */
function compileAbstract(selection: Selection): Shape {
  const known = new Map<unknown, Shape>();
  return (value) => {
    const shape = known.get(value.__typename);
    if (shape) return shape(value);
    const type =
      typeof value.__typename === 'string' ? selection.schema.getType(value.__typename) : undefined;
    if (!isObjectType(type)) throw IRREGULAR;
    const made = compileShape(selection, type);
    known.set(type.name, made);
    return made(value);
  };
}

const givesUp: Shape = () => {
  throw IRREGULAR;
};
