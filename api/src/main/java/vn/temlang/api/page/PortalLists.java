package vn.temlang.api.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.temlang.api.page.portal.BatchLine;
import vn.temlang.api.page.portal.BatchView;
import vn.temlang.api.page.portal.PortalHomeView;
import vn.temlang.api.page.portal.ProducersView;
import vn.temlang.api.page.portal.ProductLine;
import vn.temlang.api.page.portal.ProductView;
import vn.temlang.api.page.portal.RunLine;
import vn.temlang.api.page.portal.RunView;
import vn.temlang.api.page.text.Words;
import vn.temlang.traceability.batch.BatchId;
import vn.temlang.traceability.party.ProducerId;
import vn.temlang.traceability.product.ProductId;
import vn.temlang.traceability.stamp.RunId;

/** Reads the lists of the portal, each with one statement. */
public interface PortalLists {
  /** How much there is of everything. */
  PortalHomeView.Counts counts();

  /**
   * What needs somebody, the most urgent first.
   *
   * @param today the day in Viet Nam on which certificates are judged
   */
  List<PortalHomeView.Task> tasks(LocalDate today);

  /** Producers by name in Vietnamese order. */
  List<ProducersView.Producer> producers(int limit);

  /** Places of a producer, oldest first. */
  List<ProductView.Site> sites(ProducerId producer);

  /**
   * Products whose name contains the words, by name in Vietnamese order.
   *
   * @param today the day in Viet Nam on which OCOP stars are judged
   */
  List<ProductLine> products(String query, LocalDate today, int limit);

  /**
   * Products of a producer, by name in Vietnamese order.
   *
   * @param today the day in Viet Nam on which OCOP stars are judged
   */
  List<ProductLine> productsOf(ProducerId producer, LocalDate today, int limit);

  /** Batches, of one product or of all, newest first. */
  List<BatchLine> batches(Optional<ProductId> product, Words words, int limit);

  /** Stamp runs, of one product or of all, newest first. */
  List<RunLine> runs(Optional<ProductId> product, int limit);

  /** One run. */
  Optional<RunLine> run(RunId id);

  /** Ranges of stamps on a batch, in the order in which they were activated. */
  List<BatchView.Stamps> stampsOn(BatchId batch);

  /** Ranges of a run that are on batches, by serial. */
  List<RunView.Activated> ranges(RunId run);
}
