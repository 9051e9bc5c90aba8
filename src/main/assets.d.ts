/** Files taken into the bundle as data URLs. */
declare module '*?inline' {
  const content: string
  export default content
}

/** Files taken into the bundle as text. */
declare module '*?raw' {
  const content: string
  export default content
}
