import { type DirectiveNode, Kind, print, type SelectionNode, type SelectionSetNode } from 'graphql';

/**
 * Puts together what a selection set asks for in several places: fields of one name, and fragments with one
 * condition, each where it is first. Apollo's planner reads operations so, and the order of fields in an answer,
 * and which of several missing values is told, follow from it.
 */
export function grouped(set: SelectionSetNode): SelectionSetNode {
  const groups = new Map<string, SelectionNode>();
  for (const node of set.selections) {
    const key = keyOf(node);
    const known = groups.get(key);
    groups.set(key, known ? together(known, node) : node);
  }
  return { ...set, selections: [...groups.values()].map(inside) };
}

function inside(node: SelectionNode): SelectionNode {
  if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return node;
  return { ...node, selectionSet: grouped(node.selectionSet) };
}

function together(first: SelectionNode, second: SelectionNode): SelectionNode {
  if (first.kind === Kind.FRAGMENT_SPREAD || second.kind === Kind.FRAGMENT_SPREAD) return first;
  if (!first.selectionSet || !second.selectionSet) return first;
  const selections = [...first.selectionSet.selections, ...second.selectionSet.selections];
  return { ...first, selectionSet: { ...first.selectionSet, selections } };
}

function keyOf(node: SelectionNode): string {
  const conditions = (node.directives ?? []).map((one: DirectiveNode) => print(one)).join(' ');
  if (node.kind === Kind.FIELD) return `${(node.alias ?? node.name).value} ${conditions}`;
  if (node.kind === Kind.FRAGMENT_SPREAD) return `...${node.name.value} ${conditions}`;
  return `... on ${node.typeCondition?.name.value ?? ''} ${conditions}`;
}
