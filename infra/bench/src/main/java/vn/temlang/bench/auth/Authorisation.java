package vn.temlang.bench.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.temlang.bench.figure.Figure;
import vn.temlang.bench.house.Grounds;
import vn.temlang.bench.house.House;
import vn.temlang.bench.house.Server;
import vn.temlang.bench.house.Statements;
import vn.temlang.launcher.process.Role;
import vn.temlang.launcher.terminal.Console;

/** A server and one with its security off on one database, and what is measured on them. */
public final class Authorisation {
  private static final int VILLAGERS = 8;

  /** Requests from this machine are counted as those of everybody, and none has to wait. */
  private static final Map<String, String> COUNTED =
      Map.of(
          "TEMLANG_REQUESTS_LOOPBACK", "true",
          "TEMLANG_REQUESTS_ADDRESS_READS", "100000000",
          "TEMLANG_REQUESTS_ADDRESS_WRITES", "100000000",
          "TEMLANG_REQUESTS_PERSON_READS", "100000000",
          "TEMLANG_REQUESTS_PERSON_WRITES", "100000000");

  private final House house;
  private final House open;
  private final Console progress;

  /** Both houses empty; the second gets nothing but a server. */
  public Authorisation(House house, House open, Console progress) {
    this.house = house;
    this.open = open;
    this.progress = progress;
  }

  /** All figures. */
  public List<Figure> figures() {
    Grounds grounds = house.startDatabase(Statements.SETTING);
    Server secure = house.startServer(grounds, House.Start.WITHOUT_CACHE, House.stillAnd(COUNTED));
    List<Villager> villagers =
        Villager.make(house.api(secure), secure.address(), house.http(), VILLAGERS);
    Map<String, String> sameKeys = new HashMap<>(COUNTED);
    sameKeys.put("TEMLANG_DATA", house.data().root().toString());
    Server bare = open.startServer(grounds, House.Start.WITHOUT_CACHE, House.stillAnd(sameKeys));
    AuthorisedReads reads =
        new AuthorisedReads(villagers, secure, bare, house.cost(Role.POSTGRES), progress);
    List<Figure> figures = new ArrayList<>();
    try (Statements statements = Statements.of(grounds.database())) {
      figures.addAll(reads.statements(statements));
    }
    figures.addAll(reads.cpu());
    open.stopServer();
    figures.addAll(
        new Logins(
                villagers,
                new SignIn(secure.address(), house.http()),
                secure,
                house.cost(Role.POSTGRES),
                progress)
            .figures());
    figures.addAll(
        new LiveSessions(grounds.database(), secure, progress)
            .figures(villagers.getFirst().cookie()));
    return figures;
  }
}
