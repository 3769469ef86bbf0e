package vn.temlang.bench;

import java.nio.file.Path;
import java.util.List;
import vn.temlang.bench.auth.Authorisation;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.House;
import vn.temlang.launcher.terminal.Console;

/**
 * What it costs to know who asks: statements and CPU of an authorised read beside the same server
 * with its security off, sign-ins beside bare Argon2, and ten thousand live sessions.
 */
final class AuthPart implements Part {
  private final Path home;

  AuthPart(Path home) {
    this.home = home;
  }

  @Override
  public String name() {
    return "auth";
  }

  @Override
  public List<Figure> measure(Console progress) {
    try (House house = House.open(home, name());
        House open = House.withOpenDoor(home, name() + "-open")) {
      return new Authorisation(house, open, progress).figures();
    }
  }
}
