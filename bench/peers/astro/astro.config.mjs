export default { site: "https://example.org", trailingSlash: "always", devToolbar: { enabled: false } };
