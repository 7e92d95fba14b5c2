// What a page of ours may load: itself and nothing from anywhere else. antd writes its styles at run time, hence
// unsafe-inline for styles only; scripts come from files alone, and eval is refused. wasm-unsafe-eval lets our own .wasm be compiled (the
// engine behind 生成建议名单) and no text be run as a script.

/** Content-Security-Policy of app://house. */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' app://blob data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' app://blob",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
