package vn.temlang.api.access.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.temlang.api.access.Reach;

/**
 * A statement as it is sent, with its sight filled in.
 *
 * @param places what each {@code ?} of it takes
 */
record SightedSql(String text, List<Place> places) {
  private static final Pattern MARKED =
      Pattern.compile(
          "\\?|\\{(everything|asker)}|\\{(seen product|seen|enters|communes) ([^{}]+)}");
  private static final String SEEN = "(select account.seen(?, ?, ?, ?))";

  /** What is bound to a place. */
  enum Place {
    /** What the statement itself binds. */
    OWN,
    PRODUCERS,
    COMMUNES,
    HAMLETS,
    ASKER
  }

  private static final List<Place> OF_SEEN =
      List.of(Place.PRODUCERS, Place.COMMUNES, Place.HAMLETS, Place.ASKER);

  SightedSql {
    places = List.copyOf(places);
  }

  /** For work that sees everything: it pays nothing for the marks. */
  static String unbounded(String sql) {
    return MARKED
        .matcher(sql)
        .replaceAll(
            mark ->
                switch (mark.group()) {
                  case "?" -> "?";
                  case "{asker}" -> "null::uuid";
                  default -> "true";
                });
  }

  /** For work that sees some. */
  static SightedSql within(String sql, Reach.Some sight) {
    List<Place> places = new ArrayList<>();
    Matcher mark = MARKED.matcher(sql);
    StringBuilder text = new StringBuilder();
    while (mark.find()) {
      mark.appendReplacement(text, Matcher.quoteReplacement(filled(mark, sight, places)));
    }
    return new SightedSql(mark.appendTail(text).toString(), places);
  }

  private static String filled(Matcher mark, Reach.Some sight, List<Place> places) {
    if (mark.group().equals("?")) {
      places.add(Place.OWN);
      return "?";
    }
    if (mark.group(1) != null) {
      return mark.group(1).equals("everything") ? "false" : place(Place.ASKER, places) + "::uuid";
    }
    String column = mark.group(3);
    return switch (mark.group(2)) {
      case "communes" -> column + " = any (" + place(Place.COMMUNES, places) + ")";
      case "enters" -> sight.entered().isPresent() ? "true" : seen(column, places);
      case "seen product" ->
          column + " in (select id from trace.product where " + seen("producer_id", places) + ")";
      default -> seen(column, places);
    };
  }

  private static String seen(String column, List<Place> places) {
    places.addAll(OF_SEEN);
    return column + " in " + SEEN;
  }

  private static String place(Place place, List<Place> places) {
    places.add(place);
    return "?";
  }

  /** Where the place stands, from 1, that the statement itself calls the {@code number}th. */
  int placeOf(int number) {
    int own = 0;
    for (int at = 0; at < places.size(); at++) {
      if (places.get(at) == Place.OWN && ++own == number) {
        return at + 1;
      }
    }
    throw new IllegalArgumentException("the statement has no place " + number);
  }
}
