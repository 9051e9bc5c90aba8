/** Files taken into the bundle as data URLs. */
declare module '*?inline' {
  const content: string
  export default content
}
