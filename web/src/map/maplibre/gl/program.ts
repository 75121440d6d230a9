import type { CustomRenderMethodInput } from 'maplibre-gl';

/** A shader program for one of MapLibre's projections, and its uniform locations. */
export interface Program {
  readonly program: WebGLProgram;
  uniform(name: string): WebGLUniformLocation | null;
}

type ShaderData = CustomRenderMethodInput['shaderData'];

/** The programs of a layer by projection: MapLibre changes its prelude between globe and flat. */
export class Programs {
  readonly #gl: WebGL2RenderingContext;
  readonly #vertex: string;
  readonly #fragment: string;
  readonly #attributes: readonly string[];
  readonly #programs = new Map<string, Program>();

  /** @param attributes names by location, so that all variants share their vertex arrays */
  constructor(
    gl: WebGL2RenderingContext,
    source: { vertex: string; fragment: string },
    attributes: readonly string[],
  ) {
    this.#gl = gl;
    this.#vertex = source.vertex;
    this.#fragment = source.fragment;
    this.#attributes = attributes;
  }

  use(shaderData: ShaderData): Program {
    const known = this.#programs.get(shaderData.variantName);
    const found = known ?? this.#link(shaderData);
    if (!known) this.#programs.set(shaderData.variantName, found);
    // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name, and no hook
    this.#gl.useProgram(found.program);
    return found;
  }

  delete(): void {
    for (const { program } of this.#programs.values()) this.#gl.deleteProgram(program);
    this.#programs.clear();
  }

  #link({ vertexShaderPrelude, define }: ShaderData): Program {
    const gl = this.#gl;
    const program = gl.createProgram();
    const head = `#version 300 es\n${vertexShaderPrelude}\n${define}\n`;
    const vertex = this.#compile(gl.VERTEX_SHADER, head + this.#vertex);
    const fragment = this.#compile(
      gl.FRAGMENT_SHADER,
      `#version 300 es\nprecision highp float;\n${this.#fragment}`,
    );
    gl.attachShader(program, vertex);
    gl.attachShader(program, fragment);
    for (const [location, name] of this.#attributes.entries()) {
      gl.bindAttribLocation(program, location, name);
    }
    gl.linkProgram(program);
    // On a lost context nothing links, and nothing needs to.
    if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
      throw new Error(`A shader does not link: ${gl.getProgramInfoLog(program)}`);
    }
    gl.deleteShader(vertex);
    gl.deleteShader(fragment);
    const locations = new Map<string, WebGLUniformLocation | null>();
    const uniform = (name: string) => {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    };
    return { program, uniform };
  }

  #compile(type: number, source: string): WebGLShader {
    const gl = this.#gl;
    const shader = gl.createShader(type);
    if (!shader) throw new Error('WebGL makes no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new Error(`A shader does not compile: ${gl.getShaderInfoLog(shader)}`);
    }
    return shader;
  }
}
