package vn.temlang.api.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody does.
 *
 * @param action the route: {@code PUT /api/products/{id}}
 * @param kind of the thing, as the route names it: {@code products}; empty where there is none
 * @param thing its id, where that is a UUID: what else was typed there may be personal
 * @param fields names of what the request gives, never values
 */
public record Act(String action, String kind, Optional<UUID> thing, List<String> fields) {
  public Act {
    fields = List.copyOf(fields);
  }
}
