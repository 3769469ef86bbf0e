-- rows of a spreadsheet name a producer or a product by its name, a thousand at a time
create index producer_name on trace.producer (name);
create index product_name on trace.product (name);
