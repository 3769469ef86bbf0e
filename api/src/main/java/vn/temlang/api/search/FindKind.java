package vn.temlang.api.search;

import java.util.UUID;
import vn.temlang.api.access.Action;

/** What can be found in the register and in the shops, in the order in which it is shown. */
public enum FindKind {
  PRODUCER("nav.producers", Action.READ_REGISTER, "/portal/producers/%s"),
  PRODUCT("nav.products", Action.READ_REGISTER, "/portal/products/%s"),
  BATCH("nav.batches", Action.READ_REGISTER, "/portal/batches/%s"),
  RUN("nav.runs", Action.READ_REGISTER, "/portal/runs/%s"),
  ORDER("nav.orders", Action.READ_SALES, "/portal/orders?order=%s"),
  /** A producer's person, by name or telephone number; the id is the producer's. */
  CONTACT("search.contacts", Action.ASK_PEOPLE, "/portal/producers/%s/consents"),
  /** A place of a producer; the id is the producer's. */
  SITE("search.sites", Action.READ_REGISTER, "/portal/producers/%s");

  private final String title;
  private final Action action;
  private final String page;

  FindKind(String title, Action action, String page) {
    this.title = title;
    this.action = action;
    this.page = page;
  }

  /** Key of the heading. */
  public String title() {
    return title;
  }

  /** What the reader must be allowed to do to these things. */
  public Action action() {
    return action;
  }

  /** The page of one. */
  public String page(UUID id) {
    return page.formatted(id);
  }
}
