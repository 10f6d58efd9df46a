/** @type {import("next").NextConfig} */
const config = {
  reactCompiler: true,
  poweredByHeader: false,
  devIndicators: false,
  // `npm run check` holds the types, with the faster compiler; a start needn't wait for them again.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
};

export default config;
