export type ServerSettings = Record<string, string>;

export const SERVER_SETTINGS: ServerSettings = {
  listen_addresses: "127.0.0.1",
  // The folder for the socket differs between systems and users; a TCP port on the loopback always works.
  unix_socket_directories: "",
  max_connections: "100",
  shared_buffers: "128MB",
  // Statements and key values may hold personal data, so failures are logged without them.
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};
