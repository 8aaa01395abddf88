import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
  type TypeNode,
} from 'graphql';
import type { SupplierManifest } from '../supplier/contract.ts';
import { contractDocument } from './contract.ts';

/** The interfaces that every supplier has a type of its own for, such as `AcmeEvent` for `Event`. */
export const ENTITY_INTERFACES = ['Event', 'Performance', 'Order'] as const;
export type EntityInterface = (typeof ENTITY_INTERFACES)[number];

const LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import:
    ["@key", "@shareable", "@inaccessible", "@interfaceObject", "@external", "@tag", "@override", "@composeDirective"])
  @link(url: "https://foyer.invalid/cacheControl/v1.0", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")

"For how many seconds the gateway may keep an answer. Where it does not stand, nothing is kept."
directive @cacheControl(maxAge: Int!) on FIELD_DEFINITION | OBJECT`;

/**
 * A supplier's schema: the contract with one type for each interface, named with the supplier's prefix. A
 * planner chooses a subgraph by type, never by data, so each supplier needs types of its own; they are derived
 * here so that the contract stands in one place.
 */
export function supplierSchema(prefix: string, extra?: string): DocumentNode {
  const definitions = contractDocument().definitions.flatMap((definition) => forSupplier(definition, prefix));
  return documentOf([LINK], definitions, extra);
}

/** A supplier's code and the prefix of its types. */
export type SupplierName = Pick<SupplierManifest, 'code' | 'prefix'>;

/**
 * The schema of the service that owns the entity interfaces: every supplier's types with the fields that are
 * kept in the index, and the value types they need. In the supergraph these fields are the index's alone: were
 * they the supplier's too, a planner would weigh each way to each field of each supplier against all the others,
 * which from an order to its events takes it more memory than there is.
 */
export function indexSchema(suppliers: readonly SupplierName[], extra: string): DocumentNode {
  const contract = contractDocument().definitions;
  const interfaces = contract.filter(isEntityInterface);
  const entities = interfaces.flatMap((definition) => {
    const fields = (definition.fields ?? []).filter((field) => field.name.value === 'id' || isIndexed(field));
    const kept = fields.map((field) => withoutMarker(field));
    const owner = { ...definition, fields: kept, directives: [key()] };
    const types = suppliers.map(({ code, prefix }) =>
      concreteType({ ...definition, fields }, prefix, definition.name.value, takenFrom(code)),
    );
    return [owner, ...types];
  });
  const own = definitionsOf(extra);
  const added = own.flatMap((definition) => onConcreteTypes(definition, suppliers));
  const values = valuesNeededBy([...entities, ...own], contract);
  return documentOf([LINK], [...entities, ...values, ...added], extra);
}

/** A field that the index adds to an interface stands on every supplier's type too. */
function onConcreteTypes(definition: DefinitionNode, suppliers: readonly SupplierName[]): DefinitionNode[] {
  if (definition.kind !== Kind.INTERFACE_TYPE_EXTENSION) return [];
  const { name, fields = [] } = definition;
  return suppliers.map(({ prefix }) => ({
    kind: Kind.OBJECT_TYPE_EXTENSION,
    name: { kind: Kind.NAME, value: `${prefix}${name.value}` },
    fields,
  }));
}

/**
 * A schema that uses value types of the contract, such as `Money`: they are added to `extra`, shareable. For
 * services that stand beside the suppliers.
 */
export function serviceSchema(extra: string): DocumentNode {
  const own = definitionsOf(extra);
  return documentOf([LINK], valuesNeededBy(own, contractDocument().definitions), extra);
}

/** SDL of a document that `supplierSchema` and its like made. */
export function sdlOf(document: DocumentNode): string {
  return `${print(document)}\n`;
}

function forSupplier(definition: DefinitionNode, prefix: string): DefinitionNode[] {
  if (isEntityInterface(definition)) {
    const plain = { ...definition, fields: (definition.fields ?? []).map((field) => withoutMarker(field)) };
    return [plain, concreteType(definition, prefix, definition.name.value)];
  }
  if (definition.kind === Kind.OBJECT_TYPE_DEFINITION) return [shared(definition)];
  if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) return [forServicesOnly(definition)];
  return [hiddenIfInternal(definition)];
}

/** What only Foyer's own services call stays out of the public schema, with every type that only it uses. */
function forServicesOnly(definition: ObjectTypeExtensionNode): DefinitionNode {
  const fields = (definition.fields ?? []).map((field) => ({
    ...field,
    directives: [mark('shareable'), mark('inaccessible')],
  }));
  return { ...definition, kind: Kind.OBJECT_TYPE_EXTENSION, fields };
}

function hiddenIfInternal(definition: DefinitionNode): DefinitionNode {
  if (definition.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && definition.kind !== Kind.ENUM_TYPE_DEFINITION)
    return definition;
  if (!isInternal(definition.name.value)) return definition;
  return { ...definition, directives: [mark('inaccessible')] };
}

function shared(definition: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const hasKey = definition.directives?.some((directive) => directive.name.value === 'key');
  const internal = isInternal(definition.name.value) ? [mark('inaccessible')] : [];
  if (hasKey) return definition;
  return { ...definition, directives: [...(definition.directives ?? []), mark('shareable'), ...internal] };
}

function concreteType(
  definition: InterfaceTypeDefinitionNode,
  prefix: string,
  name: string,
  ofIndexed: ConstDirectiveNode = mark('shareable'),
): ObjectTypeDefinitionNode {
  return {
    kind: Kind.OBJECT_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: `${prefix}${name}` },
    ...(definition.description ? { description: definition.description } : {}),
    interfaces: [
      { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
      ...(definition.interfaces ?? []),
    ],
    directives: [key()],
    fields: (definition.fields ?? []).map((field) =>
      withoutMarker(field, isIndexed(field) ? [ofIndexed] : []),
    ),
  };
}

/** Value types, enums and scalars of the contract that definitions refer to, directly or through each other. */
function valuesNeededBy(
  roots: readonly DefinitionNode[],
  contract: readonly DefinitionNode[],
): DefinitionNode[] {
  const byName = new Map(
    contract.flatMap((d) => ('name' in d && d.name ? [[d.name.value, d] as const] : [])),
  );
  const known = new Set(roots.flatMap((d) => ('name' in d && d.name ? [d.name.value] : [])));
  const found: DefinitionNode[] = [];
  const visit = (definition: DefinitionNode): void => {
    for (const name of namesIn(definition)) {
      const next = byName.get(name);
      if (known.has(name) || !next || next.kind === Kind.OBJECT_TYPE_EXTENSION) continue;
      known.add(name);
      const value = next.kind === Kind.OBJECT_TYPE_DEFINITION ? shared(next) : next;
      found.push(value);
      visit(value);
    }
  };
  for (const root of roots) visit(root);
  return found;
}

function namesIn(definition: DefinitionNode): string[] {
  if (!('fields' in definition)) return [];
  const interfaces = 'interfaces' in definition ? (definition.interfaces ?? []).map((i) => i.name.value) : [];
  const fields = (definition.fields ?? []).flatMap((field) => [
    nameOf(field.type),
    ...('arguments' in field ? (field.arguments ?? []).map((argument) => nameOf(argument.type)) : []),
  ]);
  return [...interfaces, ...fields];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}

function isEntityInterface(definition: DefinitionNode): definition is InterfaceTypeDefinitionNode {
  return (
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION &&
    ENTITY_INTERFACES.some((name) => name === definition.name.value)
  );
}

function isInternal(name: string): boolean {
  return name.startsWith('Supplier') && name !== 'Supplier' && !PUBLIC_SUPPLIER_TYPES.has(name);
}

/** Types about suppliers that the public schema shows too. */
const PUBLIC_SUPPLIER_TYPES = new Set(['SupplierHealth', 'SupplierState']);

function isIndexed(field: FieldDefinitionNode): boolean {
  return field.directives?.some((directive) => directive.name.value === 'indexed') ?? false;
}

/** What is in the index may be kept as long as the index is behind a supplier anyway. */
const INDEXED_SECONDS = 10;

function withoutMarker(
  field: FieldDefinitionNode,
  directives: readonly ConstDirectiveNode[] = [],
): FieldDefinitionNode {
  const others = (field.directives ?? []).filter((directive) => directive.name.value !== 'indexed');
  const kept = isIndexed(field) ? [mark('cacheControl', maxAge(INDEXED_SECONDS))] : [];
  return { ...field, directives: [...others, ...kept, ...directives] };
}

function mark(name: string, argument?: ConstArgumentNode): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    ...(argument ? { arguments: [argument] } : {}),
  };
}

function maxAge(seconds: number): ConstArgumentNode {
  return {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'maxAge' },
    value: { kind: Kind.INT, value: String(seconds) },
  };
}

function key(): ConstDirectiveNode {
  return markWith('key', 'fields', 'id');
}

/** Marks a field that a subgraph has and another one serves. */
function takenFrom(subgraph: string): ConstDirectiveNode {
  return markWith('override', 'from', subgraph);
}

function markWith(name: string, argument: string, value: string): ConstDirectiveNode {
  return {
    ...mark(name),
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: argument },
        value: { kind: Kind.STRING, value },
      },
    ],
  };
}

function documentOf(
  texts: readonly string[],
  definitions: readonly DefinitionNode[],
  extra?: string,
): DocumentNode {
  const parsed = [...texts, ...(extra ? [extra] : [])].map((text) => definitionsOf(text));
  const [first = [], ...rest] = parsed;
  return { kind: Kind.DOCUMENT, definitions: [...first, ...definitions, ...rest.flat()] };
}

/** The definitions of a text. A file with nothing but comments has none. */
function definitionsOf(text: string): readonly DefinitionNode[] {
  return text.replace(/#.*$/gm, '').trim() === '' ? [] : parse(text, { noLocation: true }).definitions;
}
