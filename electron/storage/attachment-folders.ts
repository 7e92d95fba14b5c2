// Where the office's attachments lie under userData: named once for the main process, which keeps them, and the sync process, which shares them.

/** Two characters of the id, then the id. The sample office's are elsewhere and never shared (decisions.md 17). */
export const OFFICE_ATTACHMENTS = 'attachments'
