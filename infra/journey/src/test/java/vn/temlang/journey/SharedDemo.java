package vn.temlang.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One demo for all test classes that do not stop it themselves; it stops after the last. */
final class SharedDemo implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Demo.class;
  }

  @Override
  public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(SharedDemo.class))
        .getOrComputeIfAbsent("demo", key -> new Held(start()), Held.class)
        .demo();
  }

  private static Demo start() {
    try {
      return Demo.start(Files.createTempDirectory("temlang-journey"), "demo");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Held(Demo demo) implements AutoCloseable {
    @Override
    public void close() {
      Command.Ended ended = demo.stop();
      int status = demo.status();
      if (ended.status() != 0 || status != 0) {
        throw new IllegalStateException(
            "the demo did not stop well: %d, %d %s"
                .formatted(status, ended.status(), ended.text()));
      }
      Folders.delete(demo.data());
    }
  }
}
