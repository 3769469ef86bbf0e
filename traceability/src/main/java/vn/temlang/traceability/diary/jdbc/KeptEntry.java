package vn.temlang.traceability.diary.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.temlang.traceability.diary.Amount;
import vn.temlang.traceability.diary.Counterparty;
import vn.temlang.traceability.diary.DiaryEntry;
import vn.temlang.traceability.diary.DiaryKind;
import vn.temlang.traceability.diary.Note;
import vn.temlang.traceability.event.Epc;

/** Makes of a row of the diary, its event, words and edges the entry that was sent. */
final class KeptEntry {
  private KeptEntry() {}

  static DiaryEntry of(ResultSet row) throws SQLException {
    return new DiaryEntry(
        row.getObject("id", UUID.class),
        row.getObject("batch_id", UUID.class),
        DiaryKind.valueOf(row.getString("kind")),
        OffsetDateTime.parse(row.getString("at")),
        row.getObject("site_id", UUID.class),
        new DiaryEntry.Details(amount(row), counterparty(row), note(row), inputs(row)));
  }

  private static @Nullable Amount amount(ResultSet row) throws SQLException {
    String unit = row.getString("uom");
    return unit == null ? null : new Amount(row.getBigDecimal("quantity"), unit);
  }

  private static @Nullable Note note(ResultSet row) throws SQLException {
    String text = row.getString("note");
    return text == null ? null : new Note(text, row.getBoolean("note_public"));
  }

  private static @Nullable Counterparty counterparty(ResultSet row) throws SQLException {
    String party = row.getString("party");
    if (party != null) {
      return new Counterparty.Identified(new Epc(party));
    }
    String name = row.getString("counterparty");
    return name == null ? null : new Counterparty.Named(name);
  }

  private static List<DiaryEntry.Input> inputs(ResultSet row) throws SQLException {
    UUID[] batches = (UUID[]) row.getArray("input_batches").getArray();
    BigDecimal[] quantities = (BigDecimal[]) row.getArray("input_quantities").getArray();
    String[] units = (String[]) row.getArray("input_units").getArray();
    List<DiaryEntry.Input> inputs = new ArrayList<>();
    for (int i = 0; i < batches.length; i++) {
      inputs.add(new DiaryEntry.Input(batches[i], new Amount(quantities[i], units[i])));
    }
    return inputs;
  }
}
