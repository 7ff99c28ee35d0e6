// What the page uses of a package that brings no types.
export function createRoot(container: Element): { render(children: import("react").ReactNode): void };
