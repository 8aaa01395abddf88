/** Code that is generated, with what it refers to. */
export class Source {
  private readonly functions: string[] = [];
  private readonly constants: unknown[] = [];
  private names = 0;

  /** A name that nothing else in the code has. */
  name(): string {
    this.names += 1;
    return `n${this.names}`;
  }

  /** Lets the code use a value; the name it has there. */
  constant(value: unknown): string {
    const known = this.constants.indexOf(value);
    return `c${known < 0 ? this.constants.push(value) - 1 : known}`;
  }

  /** Adds a function; its name. */
  function(parameters: string, body: string): string {
    const name = this.name();
    this.functions.push(`function ${name}(${parameters}) { ${body} }`);
    return name;
  }

  /**
   * Compiles all of it to one of its functions. Whoever generates code puts into it only names that GraphQL allows and
   * texts written by `JSON.stringify`: what callers send is never part of it.
   */
  compile<Compiled>(name: string): Compiled {
    const given = this.constants.map((_, index) => `c${index}`);
    const made = new Function(...given, `'use strict'; ${this.functions.join('\n')} return ${name};`);
    return made(...this.constants);
  }
}
