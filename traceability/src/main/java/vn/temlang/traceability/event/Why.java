package vn.temlang.traceability.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The "why" of an event (EPCIS 2.0 section 7.3.5): the step of business, the state that follows,
 * the papers and the parties.
 */
public record Why(
    @Nullable BizStep bizStep,
    @Nullable Disposition disposition,
    PersistentDisposition persistentDisposition,
    List<BizTransaction> bizTransactionList,
    List<Source> sourceList,
    List<Destination> destinationList) {
  private static final Set<String> PARTY_TYPES =
      Set.of("owning_party", "possessing_party", "location");

  public Why {
    bizTransactionList = List.copyOf(bizTransactionList);
    sourceList = List.copyOf(sourceList);
    destinationList = List.copyOf(destinationList);
  }

  public static Why of(BizStep bizStep, Disposition disposition) {
    return new Why(
        bizStep, disposition, PersistentDisposition.NONE, List.of(), List.of(), List.of());
  }

  public Why with(BizTransaction bizTransaction) {
    return new Why(
        bizStep,
        disposition,
        persistentDisposition,
        List.of(bizTransaction),
        sourceList,
        destinationList);
  }

  public Why from(Source source) {
    return new Why(
        bizStep,
        disposition,
        persistentDisposition,
        bizTransactionList,
        List.of(source),
        destinationList);
  }

  public Why to(Destination destination) {
    return new Why(
        bizStep,
        disposition,
        persistentDisposition,
        bizTransactionList,
        sourceList,
        List.of(destination));
  }

  /** States that hold until they are unset, beside the disposition (EPCIS 2.0 section 7.3.5.3). */
  public record PersistentDisposition(List<Disposition> set, List<Disposition> unset) {
    public static final PersistentDisposition NONE =
        new PersistentDisposition(List.of(), List.of());

    public PersistentDisposition {
      set = List.copyOf(set);
      unset = List.copyOf(unset);
    }

    public boolean isEmpty() {
      return set.isEmpty() && unset.isEmpty();
    }
  }

  /** A paper that the event belongs to; the type is a word of CBV 2.0 section 7.3 or a URI. */
  public record BizTransaction(@Nullable String type, Epc bizTransaction) {
    private static final Set<String> TYPES =
        Set.of(
            "bol cert desadv inv pedigree po poc prodorder recadv rma testprd testres upevt"
                .split(" "));

    public BizTransaction {
      if (type != null) {
        Vocabulary.requireWord("bizTransaction type", type, TYPES);
      }
    }
  }

  /** Where a transfer comes from; the type is a word of CBV 2.0 section 7.4 or a URI. */
  public record Source(String type, Epc source) {
    public Source {
      Vocabulary.requireWord("source type", type, PARTY_TYPES);
    }
  }

  /** Where a transfer goes to; the type is a word of CBV 2.0 section 7.4 or a URI. */
  public record Destination(String type, Epc destination) {
    public Destination {
      Vocabulary.requireWord("destination type", type, PARTY_TYPES);
    }
  }
}
