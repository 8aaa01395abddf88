import {
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './conditions.ts';
import { type Fields, getOwn, isFields } from './fields.ts';
import { leafTest } from './leaf.ts';
import { fieldOf, type Scope } from './selection.ts';

/** What became of a value: null, an object or a list of which more may be asked, or anything else. */
type Made = null | 'leaf' | Map<string, Made> | (Made | undefined)[];

type Outcome = {
  made: Made;
  /** Whether an error says why there is null in it. */
  told?: boolean;
  /** Whether what holds it cannot be either. */
  lost?: boolean;
};

/**
 * Tells which values in what subgraphs gave cannot be part of an answer: null where there must be something, or of
 * another type. It reads the operation mention by mention, as Apollo's gateway does: a field that is asked for in
 * several places is looked at in each of them, and nothing more is told of what has become null on the way. So the
 * errors are those that Apollo's gateway tells, while the answer itself is made in one go elsewhere.
 */
export function invalidValues(
  data: Fields,
  set: SelectionSetNode,
  root: GraphQLObjectType,
  scope: Scope,
): GraphQLError[] {
  const reading = new Reading(scope);
  reading.fits(data, set, root, root.name, new Map());
  return reading.errors;
}

class Reading {
  readonly errors: GraphQLError[] = [];
  private readonly place: (string | number)[] = [];
  private readonly scope: Scope;

  constructor(scope: Scope) {
    this.scope = scope;
  }

  /** Whether an object can be what a selection set wants, as far as it is read. */
  fits(
    object: Fields,
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    typename: string,
    made: Map<string, Made>,
  ): boolean {
    const { schema, fragments, conditions, meets } = this.scope;
    for (const node of set.selections) {
      if (!isIncluded(node.directives, conditions)) continue;
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition?.name.value;
        if (!fragment || (condition !== undefined && !meets(typename, condition))) continue;
        const type = condition === undefined ? parent : schema.getType(condition);
        if (isCompositeType(type) && !this.fits(object, fragment.selectionSet, type, typename, made))
          return false;
        continue;
      }
      const name = (node.alias ?? node.name).value;
      if (node.name.value === '__typename' && !this.isConcrete(getOwn(object, name), typename)) return false;
      const field = fieldOf(parent, node.name.value);
      if (!field || field.name.startsWith('__')) continue;
      this.place.push(name);
      const outcome = this.value(made.get(name), field.type, getOwn(object, name), node.selectionSet);
      this.place.pop();
      made.set(name, outcome.made);
      if (outcome.lost) return false;
    }
    return true;
  }

  private isConcrete(given: unknown, typename: string): boolean {
    const { schema } = this.scope;
    const type = typeof given === 'string' ? schema.getType(given) : undefined;
    return isObjectType(type ?? schema.getType(typename));
  }

  private value(
    before: Made | undefined,
    type: GraphQLOutputType,
    given: unknown,
    set: SelectionSetNode | undefined,
  ): Outcome {
    if (before === null || (before !== undefined && !set)) return { made: before };
    if (isNonNullType(type)) {
      const { made, told } = this.value(before, type.ofType, given, set);
      if (made !== null) return { made };
      if (!told) this.tell(`There is null where there must be a ${type.ofType}.`);
      return { made: null, told: true, lost: true };
    }
    if (given === null || given === undefined) return { made: null };
    if (isListType(type)) return this.list(Array.isArray(before) ? before : [], type.ofType, given, set);
    if (isLeafType(type)) return leafTest(type)(given) ? { made: 'leaf' } : this.invalid(type.name);
    return set ? this.object(before instanceof Map ? before : new Map(), type, given, set) : { made: null };
  }

  private list(
    before: readonly (Made | undefined)[],
    type: GraphQLOutputType,
    given: unknown,
    set: SelectionSetNode | undefined,
  ): Outcome {
    if (!Array.isArray(given)) return this.invalid(`list of ${type}`);
    let told = false;
    let lost = false;
    const made = given.map((item: unknown, index) => {
      this.place.push(index);
      const outcome = this.value(before[index], type, item, set);
      this.place.pop();
      told ||= outcome.told ?? false;
      lost ||= outcome.lost ?? false;
      return outcome.made;
    });
    return { made: lost ? null : made, told };
  }

  private object(
    made: Map<string, Made>,
    type: GraphQLCompositeType,
    given: unknown,
    set: SelectionSetNode,
  ): Outcome {
    // A list is an object without any of the fields.
    const object = Array.isArray(given) ? {} : given;
    if (!isFields(object)) return this.invalid(type.name);
    const typename = object.__typename || type.name;
    if (typeof typename !== 'string' || !isCompositeType(this.scope.schema.getType(typename)))
      return this.invalid(type.name);
    return this.fits(object, set, type, typename, made) ? { made } : { made: null, told: true };
  }

  private invalid(type: string): Outcome {
    this.tell(`There is something else where a ${type} belongs.`);
    return { made: null, told: true };
  }

  private tell(message: string): void {
    this.errors.push(
      new GraphQLError(message, { path: [...this.place], extensions: { code: 'INVALID_GRAPHQL' } }),
    );
  }
}
