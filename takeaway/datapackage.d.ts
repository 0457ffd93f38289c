/** What the tests use of the package that reads Data Packages; it comes without types. */
declare module "datapackage" {
  type Resource = {
    name: string;
    valid: boolean;
    errors: Error[];
    read(options: { keyed: boolean; relations?: boolean }): Promise<Record<string, unknown>[]>;
    checkRelations(): Promise<boolean>;
  };
  export class Package {
    static load(descriptor: string | object, options?: { basePath?: string; strict?: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: Error[];
    readonly descriptor: Record<string, unknown>;
    readonly resources: Resource[];
  }
}
