package vn.temlang.storefrontsync.stock;

/** Is told in the same transaction when what can be sold of an offer has changed. */
public interface StockWatch {
  void stockChanged(OfferId offer);
}
