package vn.temlang.api;

import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Map;
import vn.temlang.api.access.RequestReach;
import vn.temlang.traceability.seal.RotatesKeys;
import vn.temlang.traceability.seal.RotatesKeys.Rotation;

/**
 * Seals every ID number, and what every authenticator shares with the server, under new keys and
 * destroys the old ones, on the command line, with the same environment as the server, which may be
 * running. Exit status 0, or 78 where the surroundings do not allow it (EX_CONFIG of sysexits.h).
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
      context.getBeansOfType(RotatesKeys.class).stream()
          .map(keys -> RequestReach.forEverybody(keys::rotate))
          .sorted(Comparator.comparing(Rotation::what))
          .forEach(
              rotation ->
                  out.printf(
                      "New key %d. %d %s sealed anew, %d old keys destroyed.%n",
                      rotation.keyId(),
                      rotation.resealed(),
                      rotation.what(),
                      rotation.forgotten()));
      return 0;
    } catch (RuntimeException failure) {
      StartFailure.of(failure).tell(err);
      return BAD_SURROUNDINGS;
    }
  }
}
