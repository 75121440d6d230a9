import type { Plugin } from 'vite';

/** The used part of a syntax tree. */
interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Whether evaluating an expression calls anything. */
function calls(node: Node): boolean {
  if (node.type === 'CallExpression' || node.type === 'NewExpression') return true;
  if (/Function/.test(node.type)) return false;
  return Object.values(node).flat().filter(isNode).some(calls);
}

/** The initial values of a module's own constants that calls create. */
function madeByCalls(program: Node): Node[] {
  return (program.body as Node[])
    .map((statement) => (statement.declaration ?? statement) as Node)
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations as Node[])
    .map(({ init }) => init)
    .filter((init) => isNode(init) && calls(init)) as Node[];
}

/**
 * Lets the bundler drop unused constants of some modules although calls create them: a schema that
 * no form uses, and with the last of them the schema library. The bundler cannot know that
 * `z.object(…)` only creates a schema.
 *
 * @param modules paths of modules whose constants are created without side effects
 */
export function pureDeclarations(modules: RegExp): Plugin {
  return {
    name: 'nest-pure-declarations',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: modules },
      handler(code) {
        const found = madeByCalls(this.parse(code) as unknown as Node);
        let pure = code;
        for (const { start, end } of found.toReversed()) {
          const made = `/* @__PURE__ */ (() => (${code.slice(start, end)}))()`;
          pure = pure.slice(0, start) + made + pure.slice(end);
        }
        return { code: pure, map: null };
      },
    },
  };
}
