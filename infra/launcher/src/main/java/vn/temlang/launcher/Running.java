package vn.temlang.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;

/**
 * What runs after a start.
 *
 * @param server the server as this machine reaches it
 * @param publicUrl the server as labels and pages name it
 * @param chain JSON-RPC of the development chain
 * @param sandbox what the sandbox wrote about its ports
 */
record Running(URI server, URI publicUrl, Optional<URI> chain, Optional<JsonNode> sandbox) {}
