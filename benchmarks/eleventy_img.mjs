// eleventy-img on a folder's photographs: node eleventy_img.mjs MODULES OUTPUT WIDTHS PHOTO…
// Everything but the widths, the formats and the disk cache is as it comes.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, outputDir, widths, ...photos] = process.argv.slice(2);
const found = createRequire(`${modules}/`).resolve("@11ty/eleventy-img");
const { default: Image } = await import(pathToFileURL(found));

const options = {
  widths: widths.split(",").map(Number),
  formats: ["avif", "webp", "jpeg"],
  outputDir,
  useCache: false,
  filenameFormat: (id, source, width, format) => {
    const name = source.split("/").pop().replace(/\.[^.]+$/, "");
    return `${name}-${width}.${format}`;
  },
};
await Promise.all(photos.map((photo) => Image(photo, options)));
