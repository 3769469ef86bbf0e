package vn.temlang.traceability.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event of EPCIS 2.0 (section 7.4): what, when, where and why. The five types carry the
 * standard's names; sensor data is not carried, and a document that has it is refused.
 */
public sealed interface EpcisEvent {
  EventHeader header();

  Where where();

  Why why();

  /** The same event with the time at which this ledger took it in. */
  EpcisEvent recordedAt(Instant recordTime);

  /**
   * Something happened to objects.
   *
   * @param items {@code epcList} and {@code quantityList}
   * @param ilmd master data of a batch; only where the action is ADD
   */
  record ObjectEvent(
      EventHeader header, Action action, Items items, Where where, Why why, Extensions ilmd)
      implements EpcisEvent {
    public ObjectEvent {
      if (action != Action.ADD && !ilmd.isEmpty()) {
        throw new IllegalArgumentException("ilmd stands only with action ADD");
      }
    }

    @Override
    public ObjectEvent recordedAt(Instant recordTime) {
      return new ObjectEvent(header.recordedAt(recordTime), action, items, where, why, ilmd);
    }
  }

  /**
   * Objects are put into, or taken out of, a container.
   *
   * @param parentID the container; may be missing only where the action is OBSERVE
   * @param children {@code childEPCs} and {@code childQuantityList}; none only for DELETE (all)
   */
  record AggregationEvent(
      EventHeader header,
      Action action,
      @Nullable Epc parentID,
      Items children,
      Where where,
      Why why)
      implements EpcisEvent {
    public AggregationEvent {
      requireChildren(action, children);
      if (parentID == null && action != Action.OBSERVE) {
        throw new IllegalArgumentException("parentID is missing");
      }
    }

    @Override
    public AggregationEvent recordedAt(Instant recordTime) {
      return new AggregationEvent(
          header.recordedAt(recordTime), action, parentID, children, where, why);
    }
  }

  /** Objects are fixed to, or taken off, an asset or a place. */
  record AssociationEvent(
      EventHeader header, Action action, Epc parentID, Items children, Where where, Why why)
      implements EpcisEvent {
    public AssociationEvent {
      requireChildren(action, children);
    }

    @Override
    public AssociationEvent recordedAt(Instant recordTime) {
      return new AssociationEvent(
          header.recordedAt(recordTime), action, parentID, children, where, why);
    }
  }

  /** Objects are bound to, or freed from, papers; {@code bizTransactionList} is never empty. */
  record TransactionEvent(
      EventHeader header, Action action, @Nullable Epc parentID, Items items, Where where, Why why)
      implements EpcisEvent {
    public TransactionEvent {
      if (why.bizTransactionList().isEmpty()) {
        throw new IllegalArgumentException("bizTransactionList is missing");
      }
    }

    @Override
    public TransactionEvent recordedAt(Instant recordTime) {
      return new TransactionEvent(
          header.recordedAt(recordTime), action, parentID, items, where, why);
    }
  }

  /** Inputs are used up and outputs come into being. */
  record TransformationEvent(
      EventHeader header, Transformation transformation, Where where, Why why, Extensions ilmd)
      implements EpcisEvent {
    @Override
    public TransformationEvent recordedAt(Instant recordTime) {
      return new TransformationEvent(
          header.recordedAt(recordTime), transformation, where, why, ilmd);
    }
  }

  /**
   * What went in and what came out.
   *
   * @param inputs {@code inputEPCList} and {@code inputQuantityList}
   * @param outputs {@code outputEPCList} and {@code outputQuantityList}
   * @param transformationID joins several events into one transformation, then inputs or outputs
   *     may be missing in each; null otherwise
   */
  record Transformation(Items inputs, Items outputs, @Nullable Epc transformationID) {
    public Transformation {
      boolean whole = !inputs.isEmpty() && !outputs.isEmpty();
      boolean part = transformationID != null && !(inputs.isEmpty() && outputs.isEmpty());
      if (!whole && !part) {
        throw new IllegalArgumentException("a transformation has inputs and outputs");
      }
    }
  }

  private static void requireChildren(Action action, Items children) {
    if (children.isEmpty() && action != Action.DELETE) {
      throw new IllegalArgumentException("childEPCs and childQuantityList are missing");
    }
  }
}
