import { z } from 'zod';

/** Paths to every value that a schema lets somebody write, e.g. `routing[].escalate.risk`, `tenants.*.switchedOff`. */
export function leavesOf(schema: unknown, path = ''): readonly string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      leavesOf(inner, path === '' ? key : `${path}.${key}`),
    );
  }
  if (schema instanceof z.ZodPipe) return leavesOf(schema.in, path);
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) {
    return leavesOf(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodArray && hasFields(schema.element)) return leavesOf(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord && hasFields(schema.valueType)) return leavesOf(schema.valueType, `${path}.*`);
  return [path];
}

function hasFields(schema: unknown): boolean {
  return leavesOf(schema, 'x').some((leaf) => leaf !== 'x');
}
