package vn.temlang.api;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Map;
import vn.temlang.traceability.contact.RotateKeys.Rotation;

/**
 * Seals every ID number under a new key and destroys the old ones, on the command line, with the
 * same environment as the server, which may be running. Exit status 0, or 78 where the surroundings
 * do not allow it (EX_CONFIG of sysexits.h).
 */
public final class RotateKeys {
  private static final int BAD_SURROUNDINGS = 78;

  private RotateKeys() {}

  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-verify.xml");
    System.exit(run(Map.of(), System.out, System.err));
  }

  static int run(Map<String, Object> properties, PrintStream out, PrintStream err) {
    try (ApplicationContext context =
        ApplicationContext.builder("server").banner(false).properties(properties).start()) {
      Rotation rotation =
          context.getBean(vn.temlang.traceability.contact.RotateKeys.class).rotate();
      out.printf(
          "New key %d. %d ID numbers sealed anew, %d old keys destroyed.%n",
          rotation.keyId(), rotation.resealed(), rotation.forgotten());
      return 0;
    } catch (RuntimeException failure) {
      StartFailure.of(failure).tell(err);
      return BAD_SURROUNDINGS;
    }
  }
}
