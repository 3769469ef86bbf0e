package vn.temlang.launcher;

import java.net.URI;
import java.util.Optional;
import vn.temlang.launcher.sandbox.SandboxPorts;

/**
 * What runs after a start.
 *
 * @param server the server as this machine reaches it
 * @param publicUrl the server as labels and pages name it
 * @param chain JSON-RPC of the development chain
 * @param sandbox where the sandbox listens
 */
record Running(URI server, URI publicUrl, Optional<URI> chain, Optional<SandboxPorts> sandbox) {}
