package vn.temlang.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.temlang.api.TestServer.Answer;
import vn.temlang.api.TwoProducers.Wall;

/** Every id of one producer, tried by the other's manager on every route that takes one. */
record ForeignIds(TwoProducers two, Wall wall) {
  private static final int AT_ONCE = 4;

  /** Tries them all, a few at once, and fails with the first that was answered. */
  void leakNothing() {
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (String route : Routes.of(two.server)) {
      // what is sent under any id is the sender's own file, and names no thing of the register
      if (route.contains("{") && !route.contains("{sheet}") && !isPublic(route)) {
        for (String thing : two.theirs.ids().keySet()) {
          fitting(route, thing).forEach(body -> tries.add(() -> leaksNothing(route, thing, body)));
        }
      }
    }
    assertThat(tries).hasSizeGreaterThan(100);
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<Boolean> tried : threads.invokeAll(tries)) {
        assertThat(tried.get()).isTrue();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private boolean leaksNothing(String route, String thing, String body) {
    String method = Routes.method(route);
    Answer answer =
        two.manager.send(
            method,
            Routes.path(route, two.theirs.id(thing)),
            method.equals("GET") ? "" : body,
            Routes.contentType(route));
    String told = wall + " " + route + " with " + thing + ": " + body + " -> " + answer.body();
    assertThat(answer.body()).as(told).doesNotContain(TwoProducers.STRANGER);
    if (route.equals("GET /api/batches/{id}/events")) {
      assertThat(answer.body()).as(told).contains("\"eventList\":[]");
    } else if (wall == Wall.POLICIES_ALONE) {
      // what stops a write there may be a row that is not found once more
      assertThat(answer.status()).as(told).isGreaterThanOrEqualTo(400);
    } else {
      // 422: a form is read before anything is looked up
      assertThat(answer.status()).as(told).isIn(400, 403, 404, 422);
    }
    return true;
  }

  /** What a route could take: the body of its own kind, that of the thing, and none. */
  private Set<String> fitting(String route, String thing) {
    Set<String> bodies = new LinkedHashSet<>();
    if (!Routes.method(route).equals("GET")) {
      two.theirs
          .bodies(two.channel)
          .forEach(
              (kind, body) -> {
                if (kind.equals(thing) || route.contains("/" + kind + "/")) {
                  bodies.add(body);
                }
              });
    }
    bodies.add("{}");
    return bodies;
  }

  static boolean isPublic(String route) {
    return Routes.table().getOrDefault(route, List.of("login")).getFirst().equals("public");
  }
}
