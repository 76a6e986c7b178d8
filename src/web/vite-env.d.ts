/// <reference types="vite/client" />

// Ant Design ships these as ES modules inside a package that does not say so; without this the compiler would look for
// the locale one `.default` further down than the browser finds it.
declare module "antd/es/locale/zh_CN.js" {
  const locale: import("antd/es/locale").Locale;
  export default locale;
}
declare module "antd/es/locale/en_US.js" {
  const locale: import("antd/es/locale").Locale;
  export default locale;
}
