package vn.temlang.traceability.rights.csv;

import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.temlang.traceability.rights.WorkingDays;

/**
 * The week, and what the file of the year says otherwise. A year that is not announced may have a
 * file of the days that are surely off; any Saturday of it may become one that is worked. Sources:
 * README.md beside the files.
 */
@Singleton
class CsvWorkingDays implements WorkingDays {
  private final Map<Integer, Year> years = new ConcurrentHashMap<>();
  private final DayFile files;

  CsvWorkingDays(DayFile files) {
    this.files = files;
  }

  /**
   * @param said whether a day that differs from the week is worked
   */
  private record Year(boolean announced, Map<LocalDate, Boolean> said) {
    boolean worked(LocalDate day) {
      return said.getOrDefault(day, ofTheWeek(day.getDayOfWeek()));
    }

    private boolean ofTheWeek(DayOfWeek day) {
      return day != DayOfWeek.SUNDAY && (day != DayOfWeek.SATURDAY || !announced);
    }
  }

  @Override
  public boolean worked(LocalDate day) {
    return year(day.getYear()).worked(day);
  }

  @Override
  public boolean announced(int year) {
    return year(year).announced();
  }

  private Year year(int year) {
    return years.computeIfAbsent(year, this::read);
  }

  private Year read(int year) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    boolean announced = read(Integer.toString(year), days);
    if (!announced) {
      read(year + "-sure", days);
    }
    return new Year(announced, days);
  }

  private boolean read(String name, Map<LocalDate, Boolean> days) {
    return files.read(
        name,
        row -> {
          String kind = row.getField("kind");
          if (!kind.equals("WORK") && !kind.equals("OFF")) {
            throw new IllegalArgumentException("a day is WORK or OFF, not " + kind);
          }
          days.put(LocalDate.parse(row.getField("date")), kind.equals("WORK"));
        });
  }
}
