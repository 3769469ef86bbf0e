package vn.temlang.traceability.diary;

import java.util.List;
import java.util.UUID;

/** The stages of a batch, as circular 02/2024/TT-BKHCN article 6(5) item 5 wants them shown. */
public interface DiaryTimeline {
  /** All entries of a batch by time, then id, in one SQL statement; none for an unknown batch. */
  List<TimelineEntry> of(UUID batchId);
}
