package vn.temlang.traceability.diary;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The batches that a diary tells of. */
public interface DiaryBatches {
  /** Those of the batches that exist, by id. */
  Map<UUID, DiaryBatch> find(Set<UUID> ids);
}
