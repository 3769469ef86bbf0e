package vn.temlang.traceability.rights.csv;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.traceability.rights.WorkingDays;

/** The week, and what the file of the year says otherwise. Sources: README.md beside the files. */
@Singleton
class CsvWorkingDays implements WorkingDays {
  private final Map<Integer, Map<LocalDate, Boolean>> years = new ConcurrentHashMap<>();

  @Override
  public boolean worked(LocalDate day) {
    Boolean said = years.computeIfAbsent(day.getYear(), CsvWorkingDays::year).get(day);
    return said == null ? ofTheWeek(day) : said;
  }

  private static boolean ofTheWeek(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  private static Map<LocalDate, Boolean> year(int year) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    DayFile.read(
        Integer.toString(year),
        row ->
            days.put(LocalDate.parse(row.getField("date")), row.getField("kind").equals("WORK")));
    return days;
  }
}
