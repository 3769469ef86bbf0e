package vn.temlang.api;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.temlang.traceability.log.VerifierKey;
import vn.temlang.traceability.proof.ProofBundleReader;
import vn.temlang.traceability.proof.TrustRoots;
import vn.temlang.traceability.proof.Verification;
import vn.temlang.traceability.proof.VerifyProof;

/**
 * Checks a proof on the command line: {@code FILE [--rpc URL] [--key VERIFIER-KEY] [--contract
 * ADDRESS] [--chain-id N] [--json]}. Exit status 0 where every step holds, 1 where one fails, 2
 * where one could not be taken, 64 for a wrong command line.
 */
public final class Verify {
  private static final int WRONG_USE = 64;

  private Verify() {}

  public static void main(String[] arguments) {
    // standard output belongs to the result
    System.setProperty("logback.configurationFile", "logback-verify.xml");
    Optional<VerifyArguments> read = VerifyArguments.parse(arguments);
    if (read.isEmpty()) {
      System.err.println(
          "Usage: verify FILE [--rpc URL] [--key KEY] [--contract ADDRESS] [--chain-id N] [--json]");
      System.exit(WRONG_USE);
    }
    System.exit(run(read.orElseThrow(), System.out, System.err));
  }

  static int run(VerifyArguments arguments, PrintStream out, PrintStream err) {
    byte[] bundle;
    try {
      bundle = read(arguments.file());
    } catch (IOException e) {
      err.println("The file " + arguments.file() + " cannot be read.");
      return WRONG_USE;
    }
    try (ApplicationContext context = beans()) {
      Verification verification =
          context.getBean(VerifyProof.class).verify(bundle, arguments.trust());
      VerificationText text = new VerificationText(verification);
      out.println(arguments.json() ? text.json() : text.lines());
      if (verification.verified()) {
        return 0;
      }
      return verification.failed() ? 1 : 2;
    }
  }

  /** At most one byte more than a bundle may have: whatever is longer is refused by the reader. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      return stream.readNBytes(ProofBundleReader.LARGEST + 1);
    }
  }

  // no database, no server: the beans of the proof alone
  private static ApplicationContext beans() {
    return ApplicationContext.builder("verify")
        .banner(false)
        .deduceEnvironment(false)
        .properties(Map.of("jdbc.url", "jdbc:postgresql:", "datasources.default.enabled", "false"))
        .start();
  }

  /** What stands on the command line. */
  record VerifyArguments(Path file, TrustRoots trust, boolean json) {
    private static final Set<String> OPTIONS = Set.of("--rpc", "--key", "--contract", "--chain-id");

    static Optional<VerifyArguments> parse(String[] arguments) {
      List<String> files = new ArrayList<>();
      Map<String, String> options = new HashMap<>();
      boolean json = false;
      for (int at = 0; at < arguments.length; at++) {
        String argument = arguments[at];
        if (argument.equals("--json")) {
          json = true;
        } else if (!argument.startsWith("--")) {
          files.add(argument);
        } else if (OPTIONS.contains(argument) && at + 1 < arguments.length) {
          options.put(argument, arguments[++at]);
        } else {
          return Optional.empty();
        }
      }
      return files.size() == 1 ? of(files.getFirst(), options, json) : Optional.empty();
    }

    private static Optional<VerifyArguments> of(
        String file, Map<String, String> options, boolean json) {
      try {
        String chainId = options.get("--chain-id");
        TrustRoots trust =
            new TrustRoots(
                Optional.ofNullable(options.get("--rpc")).map(URI::create),
                Optional.ofNullable(options.get("--key")).map(VerifierKey::parse),
                Optional.ofNullable(options.get("--contract")),
                chainId == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(chainId)));
        return Optional.of(new VerifyArguments(Path.of(file), trust, json));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
  }
}
