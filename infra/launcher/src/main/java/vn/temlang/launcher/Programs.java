package vn.temlang.launcher;

import java.nio.file.Path;
import vn.temlang.launcher.process.JavaProgram;

/**
 * What a house is made of.
 *
 * @param anvil the folder that pins the development chain
 */
public record Programs(JavaProgram server, JavaProgram sandbox, Path anvil) {
  /** The programs of a built project. */
  public static Programs of(Installation installation) {
    return new Programs(
        new JavaProgram(installation.serverClassPath(), "vn.temlang.api.Application"),
        new JavaProgram(installation.sandboxClassPath(), "vn.temlang.sandbox.Sandbox"),
        installation.anvil());
  }
}
