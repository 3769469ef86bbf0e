-- a product shows several pictures: their order and what is said of them is noted for the audit too
update account.audit_watch
set columns = columns
  || '{"place": "OPEN", "alt": "SALTED", "page_hash": "SILENT", "page_width": "SILENT",
       "page_height": "SILENT", "thumbnail_hash": "SILENT", "thumbnail_width": "SILENT",
       "thumbnail_height": "SILENT"}'
where relation = 'trace.product_picture';
