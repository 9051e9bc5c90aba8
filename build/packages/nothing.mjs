// Stands where a package stood that the runtime does not need.
export default {}
