package vn.temlang.launcher.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Sample data that comes with the launcher. */
record SampleFile(String name) {
  byte[] bytes() {
    try (InputStream file = SampleFile.class.getResourceAsStream("/sample/" + name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
