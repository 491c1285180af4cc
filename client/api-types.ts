// Made by `npm run contracts -- write` from docs/generated/openapi.json.
export interface paths {
  '/v1/sales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sales
     * @description Records with every write that has landed. A field filters by equality, `field.operator` otherwise; several filters must all hold.
     */
    get: operations['listSales'];
    put?: never;
    /**
     * Create a sale
     * @description One product sold to one buyer by one employee. Answered once the write is stored; it can be read as soon as it has landed, usually within three seconds.
     */
    post: operations['createSale'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sales/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create many sales
     * @description A JSON list of up to 500 records, or up to 30000 lines of NDJSON with one record each, which may be compressed (`Content-Encoding: gzip`). Each stands alone: the valid ones are accepted, whatever the others are.
     */
    post: operations['createSaleBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sales/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a sale */
    get: operations['readSale'];
    /** Replace a sale, or create it under an id of your own */
    put: operations['replaceSale'];
    post?: never;
    /** Delete a sale */
    delete: operations['deleteSale'];
    options?: never;
    head?: never;
    /**
     * Change fields of a sale
     * @description A JSON merge patch (RFC 7396): fields that are absent stay, null clears an optional one.
     */
    patch: operations['updateSale'];
    trace?: never;
  };
  '/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description Records with every write that has landed. A field filters by equality, `field.operator` otherwise; several filters must all hold.
     */
    get: operations['listProducts'];
    put?: never;
    /**
     * Create a product
     * @description Something the startup sells. Answered once the write is stored; it can be read as soon as it has landed, usually within three seconds.
     */
    post: operations['createProduct'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create many products
     * @description A JSON list of up to 500 records, or up to 30000 lines of NDJSON with one record each, which may be compressed (`Content-Encoding: gzip`). Each stands alone: the valid ones are accepted, whatever the others are.
     */
    post: operations['createProductBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a product */
    get: operations['readProduct'];
    /** Replace a product, or create it under an id of your own */
    put: operations['replaceProduct'];
    post?: never;
    /** Delete a product */
    delete: operations['deleteProduct'];
    options?: never;
    head?: never;
    /**
     * Change fields of a product
     * @description A JSON merge patch (RFC 7396): fields that are absent stay, null clears an optional one.
     */
    patch: operations['updateProduct'];
    trace?: never;
  };
  '/v1/products/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the files of a product */
    get: operations['listProductAttachments'];
    put?: never;
    /**
     * Add a file to a product
     * @description Answers with a signed URL; the file itself goes there, by one PUT, within a few minutes.
     */
    post: operations['addProductAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{id}/attachments/{attachment_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file, with a URL to download it */
    get: operations['readProductAttachment'];
    put?: never;
    post?: never;
    /** Delete a file of a product */
    delete: operations['deleteProductAttachment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/employees': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List employees
     * @description Records with every write that has landed. A field filters by equality, `field.operator` otherwise; several filters must all hold.
     */
    get: operations['listEmployees'];
    put?: never;
    /**
     * Create a employee
     * @description Someone who works or worked for the startup. Answered once the write is stored; it can be read as soon as it has landed, usually within three seconds.
     */
    post: operations['createEmployee'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/employees/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create many employees
     * @description A JSON list of up to 500 records, or up to 30000 lines of NDJSON with one record each, which may be compressed (`Content-Encoding: gzip`). Each stands alone: the valid ones are accepted, whatever the others are.
     */
    post: operations['createEmployeeBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/employees/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a employee */
    get: operations['readEmployee'];
    /** Replace a employee, or create it under an id of your own */
    put: operations['replaceEmployee'];
    post?: never;
    /** Delete a employee */
    delete: operations['deleteEmployee'];
    options?: never;
    head?: never;
    /**
     * Change fields of a employee
     * @description A JSON merge patch (RFC 7396): fields that are absent stay, null clears an optional one.
     */
    patch: operations['updateEmployee'];
    trace?: never;
  };
  '/v1/employees/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the files of a employee */
    get: operations['listEmployeeAttachments'];
    put?: never;
    /**
     * Add a file to a employee
     * @description Answers with a signed URL; the file itself goes there, by one PUT, within a few minutes.
     */
    post: operations['addEmployeeAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/employees/{id}/attachments/{attachment_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file, with a URL to download it */
    get: operations['readEmployeeAttachment'];
    put?: never;
    post?: never;
    /** Delete a file of a employee */
    delete: operations['deleteEmployeeAttachment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suppliers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List suppliers
     * @description Records with every write that has landed. A field filters by equality, `field.operator` otherwise; several filters must all hold.
     */
    get: operations['listSuppliers'];
    put?: never;
    /**
     * Create a supplier
     * @description A company the startup buys products from. Answered once the write is stored; it can be read as soon as it has landed, usually within three seconds.
     */
    post: operations['createSupplier'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suppliers/batch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create many suppliers
     * @description A JSON list of up to 500 records, or up to 30000 lines of NDJSON with one record each, which may be compressed (`Content-Encoding: gzip`). Each stands alone: the valid ones are accepted, whatever the others are.
     */
    post: operations['createSupplierBatch'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suppliers/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a supplier */
    get: operations['readSupplier'];
    /** Replace a supplier, or create it under an id of your own */
    put: operations['replaceSupplier'];
    post?: never;
    /** Delete a supplier */
    delete: operations['deleteSupplier'];
    options?: never;
    head?: never;
    /**
     * Change fields of a supplier
     * @description A JSON merge patch (RFC 7396): fields that are absent stay, null clears an optional one.
     */
    patch: operations['updateSupplier'];
    trace?: never;
  };
  '/v1/suppliers/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the files of a supplier */
    get: operations['listSupplierAttachments'];
    put?: never;
    /**
     * Add a file to a supplier
     * @description Answers with a signed URL; the file itself goes there, by one PUT, within a few minutes.
     */
    post: operations['addSupplierAttachment'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/suppliers/{id}/attachments/{attachment_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file, with a URL to download it */
    get: operations['readSupplierAttachment'];
    put?: never;
    post?: never;
    /** Delete a file of a supplier */
    delete: operations['deleteSupplierAttachment'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events/{event_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * What became of a write
     * @description Its receipt names this address, together with the place in the stream.
     */
    get: operations['readEvent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List refused events
     * @description The newest first, and how many there are for each reason.
     */
    get: operations['listQuarantine'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Replay refused events by rule, after a preview */
    post: operations['replayQuarantine'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/quarantine/{event_id}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replay a refused event, repaired by a merge patch
     * @description Repeating it with the same repair adds nothing.
     */
    post: operations['replayQuarantinedEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List gold tables */
    get: operations['listGold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/customer_value': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of customer_value
     * @description What is to be expected of each customer after the logical date: purchases, value, and the risk of losing them.
     */
    get: operations['readGoldCustomerValue'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/customers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of customers
     * @description Who bought, how recently, how often and for how much, as of the logical date.
     */
    get: operations['readGoldCustomers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/employee_sales': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of employee_sales
     * @description What each employee sold on the logical date and the 6 days before it.
     */
    get: operations['readGoldEmployeeSales'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/headcount_by_age': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of headcount_by_age
     * @description How many people of each age band worked here on the logical date.
     */
    get: operations['readGoldHeadcountByAge'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/headcount_by_month': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of headcount_by_month
     * @description Who came and who left in each month, and how many were left at its end.
     */
    get: operations['readGoldHeadcountByMonth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/model_drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of model_drift
     * @description Whether models still fit, week by week over 13 weeks: the error of the demand forecast against that of its training, and how far what models look at has moved away from the year before.
     */
    get: operations['readGoldModelDrift'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/next_best_offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of next_best_offers
     * @description What to offer each customer: up to 5 products to buy again and up to 10 new ones, with the reason. Customers are those who bought in the last two years; nothing that a customer bought in the last 7 days is offered to them, and nothing that is no longer sold.
     */
    get: operations['readGoldNextBestOffers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/product_performance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of product_performance
     * @description What each product brought on the logical date and the 29 days before it.
     */
    get: operations['readGoldProductPerformance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/product_phrases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of product_phrases
     * @description The 10 phrases that set what is written about a product apart from what is written about the others, of the latest 100,000 notes; only what at least 3 buyers wrote, without their names, addresses and numbers.
     */
    get: operations['readGoldProductPhrases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of products
     * @description The catalogue, with the company that supplies each product.
     */
    get: operations['readGoldProducts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sale_sentiment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sale_sentiment
     * @description Whether what was written about a sale is good or bad; without what was written.
     */
    get: operations['readGoldSaleSentiment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_7_days': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_7_days
     * @description Sales per day and product, over the logical date and the 6 days before it.
     */
    get: operations['readGoldSales7Days'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_anomalies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_anomalies
     * @description Days of the last 400 that are not like their weekday in the weeks before: in total, of each category and of the 100 products that sold most in 90 days.
     */
    get: operations['readGoldSalesAnomalies'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_by_hour': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_by_hour
     * @description Sales per day, hour and product, without anybody's data; what charts are drawn from for those who may not see personal data.
     */
    get: operations['readGoldSalesByHour'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_by_seller': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_by_seller
     * @description Sales per day and seller, over the logical date and the 6 days before it.
     */
    get: operations['readGoldSalesBySeller'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_daily': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_daily
     * @description Sales per day, product and seller, all history.
     */
    get: operations['readGoldSalesDaily'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_detail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_detail
     * @description Every sale, without its buyer, by day and hour; what charts are drawn from.
     */
    get: operations['readGoldSalesDetail'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_forecast': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_forecast
     * @description Demand per product for 28 days from the logical date on, with intervals.
     */
    get: operations['readGoldSalesForecast'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_forecast_by_category': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_forecast_by_category
     * @description Demand per category for 28 days from the logical date on, with intervals.
     */
    get: operations['readGoldSalesForecastByCategory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_forecast_total': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_forecast_total
     * @description Demand in total for 28 days from the logical date on, with intervals.
     */
    get: operations['readGoldSalesForecastTotal'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/sales_trend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of sales_trend
     * @description Revenue of the last 400 complete days, taken apart: in total, of each category and of the 100 products that sold most in 90 days.
     */
    get: operations['readGoldSalesTrend'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/supplier_product_mix': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of supplier_product_mix
     * @description How many products each supplier supplies.
     */
    get: operations['readGoldSupplierProductMix'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/gold/{table}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Rows of a gold table
     * @description The tables that this version of the API knows have operations of their own, which name their filters.
     */
    get: operations['readGold'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the Parquet files of gold tables
     * @description Each gold table as one Parquet file, replaced whole when its audits have passed; row groups are small enough to fetch a range of days alone. The URL of a file stays the same for up to an hour. Compare the ETag of the ranges of a file: should they differ, a newer one has taken its place, and this list says which.
     */
    get: operations['listExports'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/exports/{table}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * The Parquet file of a gold table
     * @description Needs `crm:pii` where the file holds personal data.
     */
    get: operations['readExport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List runs, the newest first */
    get: operations['listRuns'];
    put?: never;
    /** Start a run */
    post: operations['startRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs/{run_id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A run, step by step */
    get: operations['readRun'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/runs/{run_id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Start a run with the input of one that has ended */
    post: operations['retryRun'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tables': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the tables of the lake */
    get: operations['listTables'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tables/{table}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the commits of a table, the newest first */
    get: operations['listTableHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tables/{table}/rows': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Some rows of a table, now or as it was
     * @description A look at the table: rows of as few of its newest files as will do, in no order.
     */
    get: operations['readTableRows'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what the audits of refreshes found
     * @description The newest first, unless `sort` says otherwise.
     */
    get: operations['listAudits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/lineage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is made from what, from bronze to the exports */
    get: operations['readLineage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whose token it is, and what it may do */
    get: operations['readMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** This document */
    get: operations['readOpenapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reference page of the API */
    get: operations['readDocs'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/docs/{asset}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A file of the reference page */
    get: operations['readDocsAsset'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/problems/{code}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a problem type means */
    get: operations['readProblem'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description One product sold to one buyer by one employee. */
    SaleCreate: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Who sold it. */
      email_employee: string;
      /** @description Who bought it; absent when the shop does not know. */
      email_customer?: string;
      /** @description Buyer's first name. */
      first_name: string;
      /** @description Buyer's last name. */
      last_name: string;
      /** @description Buyer's telephone. */
      phone_number: string;
      /** @description Value of the whole sale, not of one piece. */
      price: number | string;
      /** @description Pieces sold. */
      quantity: number;
      /** @description Product sold. */
      name_product: string;
      /** @description When it was sold. */
      date: string;
      /** @description Free text of the seller or the buyer. */
      note?: string;
      /** @description Buyer's rating, 1 (worst) to 5. */
      rating?: number;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description One product sold to one buyer by one employee. The whole record; its id is the one in the path, which the body may repeat. */
    SaleReplace: {
      /** @description Who sold it. */
      email_employee: string;
      /** @description Who bought it; absent when the shop does not know. */
      email_customer?: string;
      /** @description Buyer's first name. */
      first_name: string;
      /** @description Buyer's last name. */
      last_name: string;
      /** @description Buyer's telephone. */
      phone_number: string;
      /** @description Value of the whole sale, not of one piece. */
      price: number | string;
      /** @description Pieces sold. */
      quantity: number;
      /** @description Product sold. */
      name_product: string;
      /** @description When it was sold. */
      date: string;
      /** @description Free text of the seller or the buyer. */
      note?: string;
      /** @description Buyer's rating, 1 (worst) to 5. */
      rating?: number;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Merge patch (RFC 7396) of a sale: only the fields that change; null clears an optional one. */
    SalePatch: {
      /** @description Who sold it. */
      email_employee?: string;
      /** @description Who bought it; absent when the shop does not know. */
      email_customer?: string | null;
      /** @description Buyer's first name. */
      first_name?: string;
      /** @description Buyer's last name. */
      last_name?: string;
      /** @description Buyer's telephone. */
      phone_number?: string;
      /** @description Value of the whole sale, not of one piece. */
      price?: number | string;
      /** @description Pieces sold. */
      quantity?: number;
      /** @description Product sold. */
      name_product?: string;
      /** @description When it was sold. */
      date?: string;
      /** @description Free text of the seller or the buyer. */
      note?: string | null;
      /** @description Buyer's rating, 1 (worst) to 5. */
      rating?: number | null;
    };
    /** @description One product sold to one buyer by one employee. */
    Sale: {
      /** @description Identity of the record; assigned by the server when absent. */
      id: string;
      /** @description Who sold it. */
      email_employee: string;
      /** @description Who bought it; absent when the shop does not know. */
      email_customer?: string;
      /** @description Buyer's first name. */
      first_name: string;
      /** @description Buyer's last name. */
      last_name: string;
      /** @description Buyer's telephone. */
      phone_number: string;
      /** @description Value of the whole sale, not of one piece. */
      price: number;
      /**
       * Format: int32
       * @description Pieces sold.
       */
      quantity: number;
      /** @description Product sold. */
      name_product: string;
      /**
       * Format: date-time
       * @description When it was sold.
       */
      date: string;
      /** @description Free text of the seller or the buyer. */
      note?: string;
      /**
       * Format: int32
       * @description Buyer's rating, 1 (worst) to 5.
       */
      rating?: number;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at: string;
      /**
       * Format: date
       * @description Day of the sale in the business time zone.
       */
      sale_date: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at: string;
      /** @description The last applied event. */
      _event_id: string;
    };
    /** @description The fields of a sale that `fields` names. */
    SaleSelection: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Who sold it. */
      email_employee?: string;
      /** @description Who bought it; absent when the shop does not know. */
      email_customer?: string;
      /** @description Buyer's first name. */
      first_name?: string;
      /** @description Buyer's last name. */
      last_name?: string;
      /** @description Buyer's telephone. */
      phone_number?: string;
      /** @description Value of the whole sale, not of one piece. */
      price?: number;
      /**
       * Format: int32
       * @description Pieces sold.
       */
      quantity?: number;
      /** @description Product sold. */
      name_product?: string;
      /**
       * Format: date-time
       * @description When it was sold.
       */
      date?: string;
      /** @description Free text of the seller or the buyer. */
      note?: string;
      /**
       * Format: int32
       * @description Buyer's rating, 1 (worst) to 5.
       */
      rating?: number;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at?: string;
      /**
       * Format: date
       * @description Day of the sale in the business time zone.
       */
      sale_date?: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at?: string;
      /** @description The last applied event. */
      _event_id?: string;
    };
    SaleList: {
      data: components['schemas']['SaleSelection'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Something the startup sells. */
    ProductCreate: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Name; sales refer to it. */
      name: string;
      /** @description What it is. */
      description?: string;
      /** @description List price of one piece. */
      price: number | string;
      /**
       * @description Kind of product.
       * @enum {string}
       */
      category: 'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados';
      /** @description Who supplies it. */
      supplier_email: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Something the startup sells. The whole record; its id is the one in the path, which the body may repeat. */
    ProductReplace: {
      /** @description Name; sales refer to it. */
      name: string;
      /** @description What it is. */
      description?: string;
      /** @description List price of one piece. */
      price: number | string;
      /**
       * @description Kind of product.
       * @enum {string}
       */
      category: 'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados';
      /** @description Who supplies it. */
      supplier_email: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Merge patch (RFC 7396) of a product: only the fields that change; null clears an optional one. */
    ProductPatch: {
      /** @description Name; sales refer to it. */
      name?: string;
      /** @description What it is. */
      description?: string | null;
      /** @description List price of one piece. */
      price?: number | string;
      /**
       * @description Kind of product.
       * @enum {string}
       */
      category?: 'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados';
      /** @description Who supplies it. */
      supplier_email?: string;
    };
    /** @description Something the startup sells. */
    Product: {
      /** @description Identity of the record; assigned by the server when absent. */
      id: string;
      /** @description Name; sales refer to it. */
      name: string;
      /** @description What it is. */
      description?: string;
      /** @description List price of one piece. */
      price: number;
      /**
       * @description Kind of product.
       * @enum {string}
       */
      category: 'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados';
      /** @description Who supplies it. */
      supplier_email: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at: string;
      /** @description The last applied event. */
      _event_id: string;
      /** @description With `include=attachments`. */
      attachments?: components['schemas']['Attachment'][];
    };
    /** @description The fields of a product that `fields` names. */
    ProductSelection: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Name; sales refer to it. */
      name?: string;
      /** @description What it is. */
      description?: string;
      /** @description List price of one piece. */
      price?: number;
      /**
       * @description Kind of product.
       * @enum {string}
       */
      category?: 'Eletrônico' | 'Eletrodoméstico' | 'Móveis' | 'Roupas' | 'Calçados';
      /** @description Who supplies it. */
      supplier_email?: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at?: string;
      /** @description The last applied event. */
      _event_id?: string;
    };
    ProductList: {
      data: components['schemas']['ProductSelection'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Someone who works or worked for the startup. */
    EmployeeCreate: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Whom they report to. */
      manager_id?: string;
      /** @description First name. */
      first_name: string;
      /** @description Last name. */
      last_name: string;
      /** @description Work e-mail; sales refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /** @description Day of hiring. */
      hire_date: string;
      /** @description Department. */
      department_id: string;
      /** @description Job title. */
      job_title: string;
      /** @description Place of work. */
      location: string;
      /** @description Day of birth. */
      birth_date: string;
      /**
       * @description Gender, as the person states it.
       * @enum {string}
       */
      gender: 'female' | 'male' | 'non_binary' | 'undisclosed';
      /** @description Nationality. */
      nationality: string;
      /** @description First day in the present job. */
      start_date: string;
      /** @description Monthly salary. */
      salary: number | string;
      /** @description Last day, once they have left. */
      termination_date?: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Someone who works or worked for the startup. The whole record; its id is the one in the path, which the body may repeat. */
    EmployeeReplace: {
      /** @description Whom they report to. */
      manager_id?: string;
      /** @description First name. */
      first_name: string;
      /** @description Last name. */
      last_name: string;
      /** @description Work e-mail; sales refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /** @description Day of hiring. */
      hire_date: string;
      /** @description Department. */
      department_id: string;
      /** @description Job title. */
      job_title: string;
      /** @description Place of work. */
      location: string;
      /** @description Day of birth. */
      birth_date: string;
      /**
       * @description Gender, as the person states it.
       * @enum {string}
       */
      gender: 'female' | 'male' | 'non_binary' | 'undisclosed';
      /** @description Nationality. */
      nationality: string;
      /** @description First day in the present job. */
      start_date: string;
      /** @description Monthly salary. */
      salary: number | string;
      /** @description Last day, once they have left. */
      termination_date?: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Merge patch (RFC 7396) of a employee: only the fields that change; null clears an optional one. */
    EmployeePatch: {
      /** @description Whom they report to. */
      manager_id?: string | null;
      /** @description First name. */
      first_name?: string;
      /** @description Last name. */
      last_name?: string;
      /** @description Work e-mail; sales refer to it. */
      email?: string;
      /** @description Telephone. */
      phone_number?: string;
      /** @description Day of hiring. */
      hire_date?: string;
      /** @description Department. */
      department_id?: string;
      /** @description Job title. */
      job_title?: string;
      /** @description Place of work. */
      location?: string;
      /** @description Day of birth. */
      birth_date?: string;
      /**
       * @description Gender, as the person states it.
       * @enum {string}
       */
      gender?: 'female' | 'male' | 'non_binary' | 'undisclosed';
      /** @description Nationality. */
      nationality?: string;
      /** @description First day in the present job. */
      start_date?: string;
      /** @description Monthly salary. */
      salary?: number | string;
      /** @description Last day, once they have left. */
      termination_date?: string | null;
    };
    /** @description Someone who works or worked for the startup. */
    Employee: {
      /** @description Identity of the record; assigned by the server when absent. */
      id: string;
      /** @description Whom they report to. */
      manager_id?: string;
      /** @description First name. */
      first_name: string;
      /** @description Last name. */
      last_name: string;
      /** @description Work e-mail; sales refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /**
       * Format: date
       * @description Day of hiring.
       */
      hire_date: string;
      /** @description Department. */
      department_id: string;
      /** @description Job title. */
      job_title: string;
      /** @description Place of work. */
      location: string;
      /**
       * Format: date
       * @description Day of birth.
       */
      birth_date: string | null;
      /** @description Gender, as the person states it. */
      gender: string;
      /** @description Nationality. */
      nationality: string;
      /**
       * Format: date
       * @description First day in the present job.
       */
      start_date: string;
      /** @description Monthly salary. */
      salary: number | null;
      /**
       * Format: date
       * @description Last day, once they have left.
       */
      termination_date?: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at: string;
      /**
       * Format: int32
       * @description Whole days from hire_date to termination_date or, until that day has come, to today in the business time zone; 0 before hire_date.
       */
      service_duration: number;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at: string;
      /** @description The last applied event. */
      _event_id: string;
      /** @description With `include=attachments`. */
      attachments?: components['schemas']['Attachment'][];
    };
    /** @description The fields of a employee that `fields` names. */
    EmployeeSelection: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Whom they report to. */
      manager_id?: string;
      /** @description First name. */
      first_name?: string;
      /** @description Last name. */
      last_name?: string;
      /** @description Work e-mail; sales refer to it. */
      email?: string;
      /** @description Telephone. */
      phone_number?: string;
      /**
       * Format: date
       * @description Day of hiring.
       */
      hire_date?: string;
      /** @description Department. */
      department_id?: string;
      /** @description Job title. */
      job_title?: string;
      /** @description Place of work. */
      location?: string;
      /**
       * Format: date
       * @description Day of birth.
       */
      birth_date?: string | null;
      /** @description Gender, as the person states it. */
      gender?: string;
      /** @description Nationality. */
      nationality?: string;
      /**
       * Format: date
       * @description First day in the present job.
       */
      start_date?: string;
      /** @description Monthly salary. */
      salary?: number | null;
      /**
       * Format: date
       * @description Last day, once they have left.
       */
      termination_date?: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at?: string;
      /**
       * Format: int32
       * @description Whole days from hire_date to termination_date or, until that day has come, to today in the business time zone; 0 before hire_date.
       */
      service_duration?: number;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at?: string;
      /** @description The last applied event. */
      _event_id?: string;
    };
    EmployeeList: {
      data: components['schemas']['EmployeeSelection'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description A company the startup buys products from. */
    SupplierCreate: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Name of the company. */
      company_name: string;
      /** @description Person to talk to. */
      contact_name: string;
      /** @description Business e-mail; products refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /** @description Web site. */
      website: string;
      /** @description Postal address. */
      address: string;
      /** @description Kinds of products they offer. */
      product_categories: string[];
      /** @description Their main product. */
      primary_product: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description A company the startup buys products from. The whole record; its id is the one in the path, which the body may repeat. */
    SupplierReplace: {
      /** @description Name of the company. */
      company_name: string;
      /** @description Person to talk to. */
      contact_name: string;
      /** @description Business e-mail; products refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /** @description Web site. */
      website: string;
      /** @description Postal address. */
      address: string;
      /** @description Kinds of products they offer. */
      product_categories: string[];
      /** @description Their main product. */
      primary_product: string;
      /** @description When the record came into being; the time of the write when absent. */
      created_at?: string;
    };
    /** @description Merge patch (RFC 7396) of a supplier: only the fields that change; null clears an optional one. */
    SupplierPatch: {
      /** @description Name of the company. */
      company_name?: string;
      /** @description Person to talk to. */
      contact_name?: string;
      /** @description Business e-mail; products refer to it. */
      email?: string;
      /** @description Telephone. */
      phone_number?: string;
      /** @description Web site. */
      website?: string;
      /** @description Postal address. */
      address?: string;
      /** @description Kinds of products they offer. */
      product_categories?: string[];
      /** @description Their main product. */
      primary_product?: string;
    };
    /** @description A company the startup buys products from. */
    Supplier: {
      /** @description Identity of the record; assigned by the server when absent. */
      id: string;
      /** @description Name of the company. */
      company_name: string;
      /** @description Person to talk to. */
      contact_name: string;
      /** @description Business e-mail; products refer to it. */
      email: string;
      /** @description Telephone. */
      phone_number: string;
      /** @description Web site. */
      website: string;
      /** @description Postal address. */
      address: string;
      /** @description Kinds of products they offer. */
      product_categories: string[];
      /** @description Their main product. */
      primary_product: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at: string;
      /** @description The last applied event. */
      _event_id: string;
      /** @description With `include=attachments`. */
      attachments?: components['schemas']['Attachment'][];
    };
    /** @description The fields of a supplier that `fields` names. */
    SupplierSelection: {
      /** @description Identity of the record; assigned by the server when absent. */
      id?: string;
      /** @description Name of the company. */
      company_name?: string;
      /** @description Person to talk to. */
      contact_name?: string;
      /** @description Business e-mail; products refer to it. */
      email?: string;
      /** @description Telephone. */
      phone_number?: string;
      /** @description Web site. */
      website?: string;
      /** @description Postal address. */
      address?: string;
      /** @description Kinds of products they offer. */
      product_categories?: string[];
      /** @description Their main product. */
      primary_product?: string;
      /**
       * Format: date-time
       * @description When the record came into being; the time of the write when absent.
       */
      created_at?: string;
      /**
       * Format: date-time
       * @description When the last applied event was accepted.
       */
      _updated_at?: string;
      /** @description The last applied event. */
      _event_id?: string;
    };
    SupplierList: {
      data: components['schemas']['SupplierSelection'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Problem details (RFC 9457). */
    Problem: {
      /** @description `/problems/<code>`, relative to the API: what the problem means. */
      type: string;
      /** @description The problem in one sentence. */
      title: string;
      status: number;
      /**
       * @description Stable; programs go by it.
       * @enum {string}
       */
      code:
        | 'malformed_json'
        | 'malformed_encoding'
        | 'malformed_path'
        | 'invalid_query'
        | 'invalid_idempotency_key'
        | 'invalid_if_match'
        | 'unauthorized'
        | 'forbidden'
        | 'pii_not_allowed'
        | 'not_found'
        | 'invalid_cursor'
        | 'version_not_found'
        | 'run_not_found'
        | 'method_not_allowed'
        | 'not_acceptable'
        | 'id_mismatch'
        | 'still_refused'
        | 'not_replayable'
        | 'run_not_ended'
        | 'idempotency_key_reused'
        | 'precondition_failed'
        | 'payload_too_large'
        | 'result_too_large'
        | 'unsupported_media_type'
        | 'validation_failed'
        | 'attachment_type_not_allowed'
        | 'attachment_too_large'
        | 'batch_too_large'
        | 'rate_limited'
        | 'stream_unavailable'
        | 'timed_out'
        | 'reads_catching_up'
        | 'stream_unreadable'
        | 'keys_unavailable'
        | 'attachments_unavailable'
        | 'pipeline_unavailable'
        | 'exports_unavailable'
        | 'internal_error';
      /** @description What is particular to this time. */
      detail?: string;
      /** @description Names the request, for support. */
      instance?: string;
      errors?: (components['schemas']['FieldError'] | components['schemas']['ParameterError'])[];
    };
    /** @description What is wrong with a field of the body. */
    FieldError: {
      /** @description JSON pointer (RFC 6901) to a field of the body. */
      pointer: string;
      /** @enum {string} */
      code:
        | 'required'
        | 'unknown_field'
        | 'wrong_type'
        | 'too_small'
        | 'too_big'
        | 'invalid_format'
        | 'invalid_value'
        | 'unknown_parameter'
        | 'repeated_parameter'
        | 'personal_data'
        | 'id_mismatch';
      /** @description What is wrong, in the language asked for. */
      message: string;
    };
    /** @description What is wrong with a parameter of the query. */
    ParameterError: {
      /** @description Name of a parameter of the query. */
      parameter: string;
      /** @enum {string} */
      code:
        | 'required'
        | 'unknown_field'
        | 'wrong_type'
        | 'too_small'
        | 'too_big'
        | 'invalid_format'
        | 'invalid_value'
        | 'unknown_parameter'
        | 'repeated_parameter'
        | 'personal_data'
        | 'id_mismatch';
      /** @description What is wrong, in the language asked for. */
      message: string;
    };
    WriteReceipt: {
      /** @constant */
      status: 'accepted';
      /** @description Identity of the record. */
      id: string;
      /** @description Identity of the write. */
      event_id: string;
      /** @enum {string} */
      op: 'create' | 'replace' | 'update' | 'delete';
      /** @enum {string} */
      entity: 'sale' | 'product' | 'employee' | 'supplier';
      /** @description The record or the patch as it was normalised; null for a delete. */
      record: {
        [key: string]: unknown;
      } | null;
      /** @description Address that tells what becomes of the write. */
      receipt: string;
    };
    BatchReceipt: {
      accepted: number;
      refused: number;
      items: (components['schemas']['BatchAccepted'] | components['schemas']['BatchRefused'])[];
    };
    UploadReceipt: {
      accepted: number;
      refused: number;
      items: components['schemas']['UploadItem'][];
    };
    /** @description One line of an upload. What an answer has no room for is left out. */
    UploadItem: {
      /** @description Counts from 1, blank lines too. */
      line: number;
      /** @description `/problems/<code>`, relative to the API: what the problem means. */
      type?: string;
      /** @description The problem in one sentence. */
      title?: string;
      status: number;
      /**
       * @description Stable; programs go by it.
       * @enum {string}
       */
      code?:
        | 'malformed_json'
        | 'malformed_encoding'
        | 'malformed_path'
        | 'invalid_query'
        | 'invalid_idempotency_key'
        | 'invalid_if_match'
        | 'unauthorized'
        | 'forbidden'
        | 'pii_not_allowed'
        | 'not_found'
        | 'invalid_cursor'
        | 'version_not_found'
        | 'run_not_found'
        | 'method_not_allowed'
        | 'not_acceptable'
        | 'id_mismatch'
        | 'still_refused'
        | 'not_replayable'
        | 'run_not_ended'
        | 'idempotency_key_reused'
        | 'precondition_failed'
        | 'payload_too_large'
        | 'result_too_large'
        | 'unsupported_media_type'
        | 'validation_failed'
        | 'attachment_type_not_allowed'
        | 'attachment_too_large'
        | 'batch_too_large'
        | 'rate_limited'
        | 'stream_unavailable'
        | 'timed_out'
        | 'reads_catching_up'
        | 'stream_unreadable'
        | 'keys_unavailable'
        | 'attachments_unavailable'
        | 'pipeline_unavailable'
        | 'exports_unavailable'
        | 'internal_error';
      /** @description What is particular to this time. */
      detail?: string;
      /** @description Names the request, for support. */
      instance?: string;
      errors?: (components['schemas']['FieldError'] | components['schemas']['ParameterError'])[];
      /** @description Identity of the record. */
      id?: string;
      /** @description Identity of the write. */
      event_id?: string;
      /** @description Address that tells what becomes of the write. */
      receipt?: string;
    };
    BatchAccepted: {
      index: number;
      /** @constant */
      status: 202;
      /** @description Identity of the record. */
      id: string;
      /** @description Identity of the write. */
      event_id: string;
      /** @enum {string} */
      op: 'create' | 'replace' | 'update' | 'delete';
      /** @enum {string} */
      entity: 'sale' | 'product' | 'employee' | 'supplier';
      /** @description The record or the patch as it was normalised; null for a delete. */
      record: {
        [key: string]: unknown;
      } | null;
      /** @description Address that tells what becomes of the write. */
      receipt: string;
    };
    /** @description The problem that the item would have been answered with on its own. */
    BatchRefused: {
      index: number;
      /** @description `/problems/<code>`, relative to the API: what the problem means. */
      type: string;
      /** @description The problem in one sentence. */
      title: string;
      status: number;
      /**
       * @description Stable; programs go by it.
       * @enum {string}
       */
      code:
        | 'malformed_json'
        | 'malformed_encoding'
        | 'malformed_path'
        | 'invalid_query'
        | 'invalid_idempotency_key'
        | 'invalid_if_match'
        | 'unauthorized'
        | 'forbidden'
        | 'pii_not_allowed'
        | 'not_found'
        | 'invalid_cursor'
        | 'version_not_found'
        | 'run_not_found'
        | 'method_not_allowed'
        | 'not_acceptable'
        | 'id_mismatch'
        | 'still_refused'
        | 'not_replayable'
        | 'run_not_ended'
        | 'idempotency_key_reused'
        | 'precondition_failed'
        | 'payload_too_large'
        | 'result_too_large'
        | 'unsupported_media_type'
        | 'validation_failed'
        | 'attachment_type_not_allowed'
        | 'attachment_too_large'
        | 'batch_too_large'
        | 'rate_limited'
        | 'stream_unavailable'
        | 'timed_out'
        | 'reads_catching_up'
        | 'stream_unreadable'
        | 'keys_unavailable'
        | 'attachments_unavailable'
        | 'pipeline_unavailable'
        | 'exports_unavailable'
        | 'internal_error';
      /** @description What is particular to this time. */
      detail?: string;
      /** @description Names the request, for support. */
      instance?: string;
      errors?: (components['schemas']['FieldError'] | components['schemas']['ParameterError'])[];
    };
    /** @description A file of a record. */
    Attachment: {
      /**
       * Format: uuid
       * @description Identity of the file, assigned by the server.
       */
      attachment_id: string;
      /** @description Name of the file, with an extension that belongs to its media type. */
      file_name: string;
      /** @description Media type (RFC 6838), without parameters. */
      media_type: string;
      /** @description Size in bytes. */
      bytes: number;
      /** Format: date-time */
      uploaded_at: string;
      download?: {
        /** Format: uri */
        url: string;
        /**
         * Format: date-time
         * @description When the URL is refused at the latest.
         */
        expires_at: string;
      };
    };
    /** @description Where to put the file: one PUT of exactly `bytes` bytes to `url`, with these headers. */
    AttachmentUpload: {
      /**
       * Format: uuid
       * @description Identity of the file, assigned by the server.
       */
      attachment_id: string;
      /** @description Name of the file, with an extension that belongs to its media type. */
      file_name: string;
      /** @description Media type (RFC 6838), without parameters. */
      media_type: string;
      /** @description Size in bytes. */
      bytes: number;
      upload: {
        /** @constant */
        method: 'PUT';
        /** Format: uri */
        url: string;
        headers: {
          [key: string]: string;
        };
        /**
         * Format: date-time
         * @description When the URL is refused at the latest.
         */
        expires_at: string;
      };
    };
    AttachmentList: {
      data: components['schemas']['Attachment'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What became of a write. */
    EventReceipt: {
      /** @description Identity of the write. */
      event_id: string;
      /**
       * @description accepted: stored in the stream; landed: also read by the API; applied: also in the lake’s tables; refused: in quarantine.
       * @enum {string}
       */
      status: 'accepted' | 'landed' | 'applied' | 'refused';
      /**
       * @description Why it was refused.
       * @enum {string}
       */
      reason?:
        | 'malformed_event'
        | 'unknown_entity'
        | 'required_field_missing'
        | 'invalid_value'
        | 'not_in_list'
        | 'out_of_range'
        | 'price_not_positive'
        | 'salary_not_positive'
        | 'price_too_high'
        | 'date_in_future'
        | 'email_missing'
        | 'idempotency_conflict'
        | 'already_exists'
        | 'version_conflict'
        | 'not_found';
      /** @description The field at fault, when it is one. */
      field?: string;
      /** @description What the reason means. */
      message?: string;
      /** @enum {string} */
      entity?: 'sale' | 'product' | 'employee' | 'supplier' | 'unknown';
      /** @enum {string} */
      op?: 'create' | 'replace' | 'update' | 'delete';
      /** @description Identity of the record. */
      id?: string;
      /**
       * Format: date-time
       * @description When the API accepted it.
       */
      occurred_at?: string;
      /**
       * Format: date-time
       * @description When the stream took it.
       */
      arrived_at?: string;
      /** @description Who wrote. */
      actor?: string;
      /** @description Through what. */
      source?: string;
      trace_id?: string;
    };
    /** @description An event that a rule refused. Absent is what is not known. */
    RefusedEvent: {
      /** @description Same for every try of a request with the same Idempotency-Key. */
      event_id?: string;
      /** @enum {string} */
      reason?:
        | 'malformed_event'
        | 'unknown_entity'
        | 'required_field_missing'
        | 'invalid_value'
        | 'not_in_list'
        | 'out_of_range'
        | 'price_not_positive'
        | 'salary_not_positive'
        | 'price_too_high'
        | 'date_in_future'
        | 'email_missing'
        | 'idempotency_conflict'
        | 'already_exists'
        | 'version_conflict'
        | 'not_found';
      /** @description The field at fault, when it is one. */
      field?: string;
      /** @description Entity, or `unknown`. Partition. */
      entity?: string;
      /** @enum {string} */
      op?: 'create' | 'replace' | 'update' | 'delete';
      /** @description Identity of the record written. */
      id?: string;
      /**
       * Format: date-time
       * @description When the API accepted the write.
       */
      occurred_at?: string;
      /**
       * Format: date-time
       * @description When the stream took the record.
       */
      arrived_at?: string;
      /** @description Who wrote. */
      actor?: string;
      /** @description Through what. */
      source?: string;
      /** @description Trace of the request. */
      trace_id?: string;
      /** @description Digest of operation, id, data and if_version: tells a retry from a conflict. */
      event_hash?: string;
      /** @description Kinesis shard. */
      shard_id?: string;
      /** @description Kinesis sequence number, zero-padded to sort as text. */
      sequence_number?: string;
      /**
       * Format: int32
       * @description Place of the event among the lines of its record, from 0.
       */
      position?: number;
      /** @description As it was received; the text itself where it is no event. */
      data?: unknown;
      /** @description What the reason means. */
      message?: string;
      /** @description The event that repeated it, repaired. */
      replayed_as?: string;
    };
    RefusedEventList: {
      data: components['schemas']['RefusedEvent'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
      /** @description All that match, by reason; the most frequent first. */
      reasons: {
        /** @enum {string} */
        reason:
          | 'malformed_event'
          | 'unknown_entity'
          | 'required_field_missing'
          | 'invalid_value'
          | 'not_in_list'
          | 'out_of_range'
          | 'price_not_positive'
          | 'salary_not_positive'
          | 'price_too_high'
          | 'date_in_future'
          | 'email_missing'
          | 'idempotency_conflict'
          | 'already_exists'
          | 'version_conflict'
          | 'not_found';
        count: number;
      }[];
    };
    /** @description What would become of a refused event: it is `ready` or it has a `problem`. */
    ReplayPreview: {
      /** @description Identity of the refused event. */
      event_id: string | null;
      /** @enum {string} */
      outcome: 'ready' | 'refused';
      /** @enum {string} */
      entity?: 'sale' | 'product' | 'employee' | 'supplier';
      /** @enum {string} */
      op?: 'create' | 'replace' | 'update' | 'delete';
      /** @description Identity of the record. */
      id?: string;
      /** @description The record or the patch as it was normalised; null for a delete. */
      data?: {
        [key: string]: unknown;
      } | null;
      problem?: components['schemas']['Problem'];
    };
    /** @description What became of a refused event. */
    ReplayOutcome: {
      /** @description Identity of the refused event. */
      event_id: string | null;
      /** @enum {string} */
      outcome: 'accepted' | 'refused';
      /** @description The event that repeats it. */
      replayed_as?: string;
      /** @description Address that tells what becomes of the write. */
      receipt?: string;
      problem?: components['schemas']['Problem'];
    };
    ReplayReceipt: {
      /** @constant */
      status: 'accepted';
      /** @description The refused event. */
      replay_of: string;
      /** @description Identity of the record. */
      id: string;
      /** @description Identity of the write. */
      event_id: string;
      /** @enum {string} */
      op: 'create' | 'replace' | 'update' | 'delete';
      /** @enum {string} */
      entity: 'sale' | 'product' | 'employee' | 'supplier';
      /** @description The record or the patch as it was normalised; null for a delete. */
      record: {
        [key: string]: unknown;
      } | null;
      /** @description Address that tells what becomes of the write. */
      receipt: string;
    };
    ReplayOnePreview: {
      /** @constant */
      preview: true;
    } & components['schemas']['ReplayPreview'];
    ReplayManyPreview: {
      /** @constant */
      preview: true;
      items: components['schemas']['ReplayPreview'][];
    };
    ReplayManyReceipt: {
      /** @constant */
      preview: false;
      accepted: number;
      refused: number;
      items: components['schemas']['ReplayOutcome'][];
    };
    GoldTable: {
      name: string;
      description: string;
      /** @description Columns that identify a row. */
      key: string[];
      columns: {
        name: string;
        /** @description In the spelling of the Delta protocol. */
        type: string;
        description: string;
        /** @description Personal data: masked without `crm:pii`. */
        pii: boolean;
      }[];
      version: number;
      /** Format: date-time */
      committed_at: string | null;
      /**
       * Format: date
       * @description The day it was made for, if its rows depend on one.
       */
      logical_date: string | null;
      row_count: number | null;
      bytes: number;
      links: {
        rows: string;
        csv: string;
        arrow: string;
        parquet: string;
        delta_table: string;
        /** @description Address of its Parquet file, signed. */
        export: string;
        parquet_object: string;
      };
    };
    GoldTableList: {
      data: components['schemas']['GoldTable'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Values by column; null where there is none. */
    GoldRow: {
      [key: string]: unknown;
    };
    GoldRowList: {
      data: components['schemas']['GoldRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What is to be expected of each customer after the logical date: purchases, value, and the risk of losing them. */
    CustomerValueRow: {
      /** @description Buyer's e-mail. */
      email_customer?: string | null;
      /**
       * Format: date
       * @description Day of the latest purchase.
       */
      last_purchase?: string | null;
      /**
       * Format: int32
       * @description Days from the latest purchase to the logical date.
       */
      recency_days?: number | null;
      /**
       * Format: int32
       * @description Number of days with a purchase.
       */
      purchases?: number | null;
      /** @description Sum of all purchases. */
      sales_value?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by latest purchase; 5 bought most recently; equals share a score.
       */
      recency_score?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by days with a purchase; 5 bought most often; equals share a score.
       */
      frequency_score?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by value; 5 spent most; equals share a score.
       */
      monetary_score?: number | null;
      /** @description champion, loyal, new, at_risk, lost or occasional, from the three scores. */
      segment?: string | null;
      /** @description Probability that the customer has not left for good; null without a model. Who bought once counts as not having left. */
      probability_alive?: (number | null) | null;
      /** @description Probability that the customer buys nothing in the 365 days after the logical date; null without a model. */
      churn_risk?: (number | null) | null;
      /** @description Probability that the customer buys in the 60 days after the logical date; without a model the share of customers alike who did in the days before, null when there were none. */
      probability_of_purchase_60d?: (number | null) | null;
      /** @description Expected days with a purchase among these 60; without a model the mean of customers alike. */
      expected_purchases_60d?: (number | null) | null;
      /** @description Expected days with a purchase among the next 365; null without a model. */
      expected_purchases_365d?: (number | null) | null;
      /** @description Expected value of a day with a purchase; null without a model. */
      expected_sale_value?: number | null;
      /** @description Expected value of all purchases in the next 365 days; null without a model. */
      expected_value_365d?: number | null;
      /**
       * Format: date
       * @description Last day that was known.
       */
      logical_date?: string | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    CustomerValueRowList: {
      data: components['schemas']['CustomerValueRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Who bought, how recently, how often and for how much, as of the logical date. */
    CustomersRow: {
      /** @description Buyer's e-mail. */
      email_customer?: string | null;
      /** @description Buyer's name, as the latest sale has it. */
      customer_name?: string | null;
      /**
       * Format: date
       * @description Day of the first purchase.
       */
      first_purchase?: string | null;
      /**
       * Format: date
       * @description Day of the latest purchase.
       */
      last_purchase?: string | null;
      /**
       * Format: int32
       * @description Days from the latest purchase to the logical date.
       */
      recency_days?: number | null;
      /**
       * Format: int64
       * @description Number of purchases.
       */
      total_purchases?: number | null;
      /**
       * Format: int64
       * @description Number of days with a purchase.
       */
      purchase_days?: number | null;
      /**
       * Format: int64
       * @description Pieces bought.
       */
      total_quantity?: number | null;
      /** @description Sum of all purchases. */
      total_value?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by latest purchase; 5 bought most recently; equals share a score.
       */
      recency_score?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by days with a purchase; 5 bought most often; equals share a score.
       */
      frequency_score?: number | null;
      /**
       * Format: int32
       * @description Fifth of the customers by value; 5 spent most; equals share a score.
       */
      monetary_score?: number | null;
      /** @description champion, loyal, new, at_risk, lost or occasional, from the three scores. */
      segment?: string | null;
    };
    CustomersRowList: {
      data: components['schemas']['CustomersRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What each employee sold on the logical date and the 6 days before it. */
    EmployeeSalesRow: {
      /** @description Employee. */
      employee_id?: string | null;
      /** @description First and last name. */
      employee_name?: string | null;
      /** @description Sum of the sales. */
      total_revenue_7d?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity_7d?: number | null;
      /**
       * Format: int64
       * @description Number of sales.
       */
      total_transactions_7d?: number | null;
    };
    EmployeeSalesRowList: {
      data: components['schemas']['EmployeeSalesRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description How many people of each age band worked here on the logical date. */
    HeadcountByAgeRow: {
      /**
       * Format: int32
       * @description Youngest age of the band, in full years.
       */
      age_from?: number | null;
      /**
       * Format: int32
       * @description Oldest age of the band.
       */
      age_to?: number | null;
      /**
       * Format: int64
       * @description Employees of such an age.
       */
      employees?: number | null;
    };
    HeadcountByAgeRowList: {
      data: components['schemas']['HeadcountByAgeRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Who came and who left in each month, and how many were left at its end. */
    HeadcountByMonthRow: {
      /**
       * Format: date
       * @description First day of the month.
       */
      month?: string | null;
      /**
       * Format: int64
       * @description Employees hired in the month.
       */
      hires?: number | null;
      /**
       * Format: int64
       * @description Employees whose last day was in the month.
       */
      leavers?: number | null;
      /**
       * Format: int64
       * @description Employees who stay beyond the month.
       */
      employees?: number | null;
    };
    HeadcountByMonthRowList: {
      data: components['schemas']['HeadcountByMonthRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Whether models still fit, week by week over 13 weeks: the error of the demand forecast against that of its training, and how far what models look at has moved away from the year before. */
    ModelDriftRow: {
      /** @description The model. */
      model?: string | null;
      /** @description error or input. */
      kind?: string | null;
      /** @description Of an error: the level of the series, total, category or product. Of an input: what is looked at, such as rating. */
      name?: string | null;
      /**
       * Format: date
       * @description Last of the 4 weeks of days that are looked at.
       */
      date?: string | null;
      /** @description Of an error: mean absolute scaled error of the revenue forecast 28 days before, by the methods of the champion. Of an input: population stability index. */
      value?: (number | null) | null;
      /** @description The same error in the backtest of the training; null for inputs. */
      reference?: (number | null) | null;
      /** @description More is drift. Of an error: half more than in training, and no less than the mean of the weekday errs on these days. Of an input: 0.25, or what chance makes of so few sales. */
      threshold?: (number | null) | null;
      /** @description Whether the value is above it. */
      drifted?: boolean | null;
      /**
       * Format: int32
       * @description Series of an error, sales of an input.
       */
      observations?: number | null;
      /**
       * Format: int32
       * @description Version whose error it is; null for inputs.
       */
      model_version?: number | null;
      /**
       * Format: date
       * @description Day of the refresh.
       */
      logical_date?: string | null;
    };
    ModelDriftRowList: {
      data: components['schemas']['ModelDriftRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What to offer each customer: up to 5 products to buy again and up to 10 new ones, with the reason. Customers are those who bought in the last two years; nothing that a customer bought in the last 7 days is offered to them, and nothing that is no longer sold. */
    NextBestOffersRow: {
      /** @description Buyer's e-mail. */
      email_customer?: string | null;
      /** @description again for a product that the customer has bought in the last two years, new for one that the customer has not. */
      kind?: string | null;
      /**
       * Format: int32
       * @description Place among the offers of the kind; 1 is the best.
       */
      rank?: number | null;
      /** @description Product offered. */
      name_product?: string | null;
      /** @description Kind of product; null for one that is not in the catalogue. */
      category?: string | null;
      /** @description Of again: probability that the customer buys it within 28 days (fewer where the history is short), at least 0.01; without a model, how often it was bought, older purchases counting less. Of new: strength, to compare the new products of one customer alone. */
      score?: (number | null) | null;
      /** @description Why, in English. */
      reason_en?: string | null;
      /** @description Why, in Portuguese. */
      reason_pt?: string | null;
      /** @description Product bought that speaks most for the offer; the product itself where it is offered again, null where it is offered because many buy it. */
      because_of?: string | null;
      /**
       * Format: date
       * @description Last day that was known.
       */
      logical_date?: string | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    NextBestOffersRowList: {
      data: components['schemas']['NextBestOffersRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What each product brought on the logical date and the 29 days before it. */
    ProductPerformanceRow: {
      /** @description Product. */
      name_product?: string | null;
      /** @description Sum of the sales. */
      total_revenue_30d?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity_30d?: number | null;
      /** @description Average value of a sale. */
      avg_value_30d?: number | null;
    };
    ProductPerformanceRowList: {
      data: components['schemas']['ProductPerformanceRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description The 10 phrases that set what is written about a product apart from what is written about the others, of the latest 100,000 notes; only what at least 3 buyers wrote, without their names, addresses and numbers. */
    ProductPhrasesRow: {
      /** @description Product. */
      name_product?: string | null;
      /** @description One to three words, as they are most often written. */
      phrase?: string | null;
      /**
       * Format: int32
       * @description How many notes about the product hold it.
       */
      notes?: number | null;
      /** @description Log-odds ratio against the other products, in standard deviations; 2 and more is clear. */
      distinctiveness?: (number | null) | null;
      /** @description positive, neutral or negative, from the score. */
      sentiment?: string | null;
      /** @description Mean score of the notes that hold it, -1 (bad) to 1 (good): of the rating where there is one, else of the words. */
      score?: (number | null) | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    ProductPhrasesRowList: {
      data: components['schemas']['ProductPhrasesRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description The catalogue, with the company that supplies each product. */
    ProductsRow: {
      /** @description Product. */
      product_id?: string | null;
      /** @description Name; sales refer to it. */
      name_product?: string | null;
      /** @description Kind of product. */
      category?: string | null;
      /** @description List price of one piece. */
      price?: number | null;
      /** @description Who supplies it, if that is a known supplier. */
      supplier_id?: string | null;
      /** @description Name of the supplier's company. */
      company_name?: string | null;
    };
    ProductsRowList: {
      data: components['schemas']['ProductsRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Whether what was written about a sale is good or bad; without what was written. */
    SaleSentimentRow: {
      /** @description Sale with a note. */
      id?: string | null;
      /**
       * Format: date
       * @description Day of the sale in the business time zone.
       */
      date?: string | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Language of the note: pt, en or unknown. */
      language?: string | null;
      /** @description positive, neutral or negative, from the score. */
      sentiment?: string | null;
      /** @description From -1 (bad) to 1 (good), by the words alone. */
      score?: (number | null) | null;
      /**
       * Format: int32
       * @description The buyer's rating, 1 to 5, where there is one.
       */
      rating?: number | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    SaleSentimentRowList: {
      data: components['schemas']['SaleSentimentRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Sales per day and product, over the logical date and the 6 days before it. */
    Sales7DaysRow: {
      /**
       * Format: date
       * @description Day of the sales in the business time zone.
       */
      date?: string | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Sum of the sales. */
      total_sales_value?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity?: number | null;
      /**
       * Format: int64
       * @description Number of sales.
       */
      total_sales?: number | null;
    };
    Sales7DaysRowList: {
      data: components['schemas']['Sales7DaysRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Days of the last 400 that are not like their weekday in the weeks before: in total, of each category and of the 100 products that sold most in 90 days. */
    SalesAnomaliesRow: {
      /**
       * Format: date
       * @description Day in the business time zone. The logical date may not be over: it can have too much, not too little.
       */
      date?: string | null;
      /** @description total, category or product. */
      level?: string | null;
      /** @description The category or the product; empty in total. */
      name?: string | null;
      /** @description revenue or quantity. */
      measure?: string | null;
      /** @description Revenue or pieces of the day. */
      value?: number | null;
      /** @description What the weeks before let expect of such a weekday. */
      expected?: number | null;
      /** @description A value below it stands out. */
      low?: number | null;
      /** @description A value above it stands out. */
      high?: number | null;
      /** @description Typical deviations between value and expectation; below zero when too little was sold. */
      score?: (number | null) | null;
      /** @description above or below. */
      direction?: string | null;
      /** @description Whether it is of the logical date or the day before. */
      is_new?: boolean | null;
      /** @description Why it stands out, in English. */
      reason_en?: string | null;
      /** @description Why it stands out, in Portuguese. */
      reason_pt?: string | null;
      /**
       * Format: date
       * @description Last day that was looked at.
       */
      logical_date?: string | null;
    };
    SalesAnomaliesRowList: {
      data: components['schemas']['SalesAnomaliesRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Sales per day, hour and product, without anybody's data; what charts are drawn from for those who may not see personal data. */
    SalesByHourRow: {
      /**
       * Format: date
       * @description Day of the sales in the business time zone.
       */
      date?: string | null;
      /**
       * Format: int32
       * @description Hour of the sales in the business time zone, 0 to 23.
       */
      hour?: number | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Sum of the sales. */
      total_sales_value?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity?: number | null;
      /**
       * Format: int64
       * @description Number of sales.
       */
      total_sales?: number | null;
      /** @description Month of the day, such as 2026-11. */
      month?: string | null;
    };
    SalesByHourRowList: {
      data: components['schemas']['SalesByHourRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Sales per day and seller, over the logical date and the 6 days before it. */
    SalesBySellerRow: {
      /**
       * Format: date
       * @description Day of the sales in the business time zone.
       */
      date?: string | null;
      /** @description Who sold. */
      email_employee?: string | null;
      /** @description Sum of the sales. */
      total_sales_value?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity?: number | null;
      /**
       * Format: int64
       * @description Number of sales.
       */
      total_sales?: number | null;
    };
    SalesBySellerRowList: {
      data: components['schemas']['SalesBySellerRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Sales per day, product and seller, all history. */
    SalesDailyRow: {
      /**
       * Format: date
       * @description Day of the sales in the business time zone.
       */
      date?: string | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Who sold. */
      email_employee?: string | null;
      /** @description Sum of the sales. */
      total_sales_value?: number | null;
      /**
       * Format: int64
       * @description Pieces sold.
       */
      total_quantity?: number | null;
      /**
       * Format: int64
       * @description Number of sales.
       */
      total_sales?: number | null;
      /** @description Month of the day, such as 2026-11. */
      month?: string | null;
    };
    SalesDailyRowList: {
      data: components['schemas']['SalesDailyRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Every sale, without its buyer, by day and hour; what charts are drawn from. */
    SalesDetailRow: {
      /**
       * Format: date
       * @description Day of the sale in the business time zone.
       */
      date?: string | null;
      /**
       * Format: int32
       * @description Hour of the sale in the business time zone, 0 to 23.
       */
      hour?: number | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Who sold. */
      email_employee?: string | null;
      /** @description Value of the sale. */
      total_sales_value?: number | null;
      /**
       * Format: int32
       * @description Pieces sold.
       */
      quantity?: number | null;
      /** @description Sale. */
      id?: string | null;
      /** @description Month of the day, such as 2026-11. */
      month?: string | null;
    };
    SalesDetailRowList: {
      data: components['schemas']['SalesDetailRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Demand per product for 28 days from the logical date on, with intervals. */
    SalesForecastRow: {
      /**
       * Format: date
       * @description Day that is forecast, in the business time zone.
       */
      date?: string | null;
      /** @description Product. */
      name_product?: string | null;
      /** @description Expected sum of the sales. */
      predicted_sales_value?: number | null;
      /** @description Lower end of the 95 % interval of the sum. */
      sales_value_low_95?: number | null;
      /** @description Lower end of the 80 % interval of the sum. */
      sales_value_low_80?: number | null;
      /** @description Upper end of the 80 % interval of the sum. */
      sales_value_high_80?: number | null;
      /** @description Upper end of the 95 % interval of the sum. */
      sales_value_high_95?: number | null;
      /** @description Expected pieces sold. */
      predicted_quantity?: (number | null) | null;
      /** @description Lower end of the 95 % interval of the pieces. */
      quantity_low_95?: (number | null) | null;
      /** @description Lower end of the 80 % interval of the pieces. */
      quantity_low_80?: (number | null) | null;
      /** @description Upper end of the 80 % interval of the pieces. */
      quantity_high_80?: (number | null) | null;
      /** @description Upper end of the 95 % interval of the pieces. */
      quantity_high_95?: (number | null) | null;
      /**
       * Format: date
       * @description Day that the forecast was made on. It knows the sales of the days before.
       */
      logical_date?: string | null;
      /** @description Method by which the sum is forecast. */
      method?: string | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    SalesForecastRowList: {
      data: components['schemas']['SalesForecastRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Demand per category for 28 days from the logical date on, with intervals. */
    SalesForecastByCategoryRow: {
      /**
       * Format: date
       * @description Day that is forecast, in the business time zone.
       */
      date?: string | null;
      /** @description Category of the products. */
      category?: string | null;
      /** @description Expected sum of the sales. */
      predicted_sales_value?: number | null;
      /** @description Lower end of the 95 % interval of the sum. */
      sales_value_low_95?: number | null;
      /** @description Lower end of the 80 % interval of the sum. */
      sales_value_low_80?: number | null;
      /** @description Upper end of the 80 % interval of the sum. */
      sales_value_high_80?: number | null;
      /** @description Upper end of the 95 % interval of the sum. */
      sales_value_high_95?: number | null;
      /** @description Expected pieces sold. */
      predicted_quantity?: (number | null) | null;
      /** @description Lower end of the 95 % interval of the pieces. */
      quantity_low_95?: (number | null) | null;
      /** @description Lower end of the 80 % interval of the pieces. */
      quantity_low_80?: (number | null) | null;
      /** @description Upper end of the 80 % interval of the pieces. */
      quantity_high_80?: (number | null) | null;
      /** @description Upper end of the 95 % interval of the pieces. */
      quantity_high_95?: (number | null) | null;
      /**
       * Format: date
       * @description Day that the forecast was made on. It knows the sales of the days before.
       */
      logical_date?: string | null;
      /** @description Method by which the sum is forecast. */
      method?: string | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    SalesForecastByCategoryRowList: {
      data: components['schemas']['SalesForecastByCategoryRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Demand in total for 28 days from the logical date on, with intervals. */
    SalesForecastTotalRow: {
      /**
       * Format: date
       * @description Day that is forecast, in the business time zone.
       */
      date?: string | null;
      /** @description Expected sum of the sales. */
      predicted_sales_value?: number | null;
      /** @description Lower end of the 95 % interval of the sum. */
      sales_value_low_95?: number | null;
      /** @description Lower end of the 80 % interval of the sum. */
      sales_value_low_80?: number | null;
      /** @description Upper end of the 80 % interval of the sum. */
      sales_value_high_80?: number | null;
      /** @description Upper end of the 95 % interval of the sum. */
      sales_value_high_95?: number | null;
      /** @description Expected pieces sold. */
      predicted_quantity?: (number | null) | null;
      /** @description Lower end of the 95 % interval of the pieces. */
      quantity_low_95?: (number | null) | null;
      /** @description Lower end of the 80 % interval of the pieces. */
      quantity_low_80?: (number | null) | null;
      /** @description Upper end of the 80 % interval of the pieces. */
      quantity_high_80?: (number | null) | null;
      /** @description Upper end of the 95 % interval of the pieces. */
      quantity_high_95?: (number | null) | null;
      /**
       * Format: date
       * @description Day that the forecast was made on. It knows the sales of the days before.
       */
      logical_date?: string | null;
      /** @description Method by which the sum is forecast. */
      method?: string | null;
      /** @description Model that made the row, or the simple method where no model has been promoted yet. */
      model_name?: string | null;
      /**
       * Format: int32
       * @description Version of the model in the registry; null for the simple method.
       */
      model_version?: number | null;
      /** @description SHA-256 of the model, or of the parameters of the simple method. */
      model_hash?: string | null;
    };
    SalesForecastTotalRowList: {
      data: components['schemas']['SalesForecastTotalRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description Revenue of the last 400 complete days, taken apart: in total, of each category and of the 100 products that sold most in 90 days. */
    SalesTrendRow: {
      /** @description total, category or product. */
      level?: string | null;
      /** @description The category or the product; empty in total. */
      name?: string | null;
      /**
       * Format: date
       * @description Day in the business time zone; the logical date is not among them, since it may not be over.
       */
      date?: string | null;
      /** @description Sum of the sales: trend, season and remainder together. */
      sales_value?: number | null;
      /** @description Where sales are going without weekday and chance; null for series of less than four weeks. */
      trend?: number | null;
      /** @description What the weekday adds or takes. */
      season?: number | null;
      /** @description What neither trend nor weekday explains. */
      remainder?: number | null;
      /** @description Mean of the day and the six before it. */
      average_7_days?: number | null;
      /** @description Mean of the day and the 27 before it. */
      average_28_days?: number | null;
      /** @description The seven days up to this one against the seven before them: 0.1 is a tenth more. */
      growth_week?: (number | null) | null;
      /** @description The same seven days against those 52 weeks earlier. */
      growth_year?: (number | null) | null;
      /** @description Whether sales begin to go another way with this day. */
      change_point?: boolean | null;
      /**
       * Format: date
       * @description Day since which they go as on this day; the first known day as long as nothing has changed.
       */
      since?: string | null;
      /**
       * Format: date
       * @description Day of the refresh.
       */
      logical_date?: string | null;
    };
    SalesTrendRowList: {
      data: components['schemas']['SalesTrendRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description How many products each supplier supplies. */
    SupplierProductMixRow: {
      /** @description Supplier. */
      supplier_id?: string | null;
      /** @description Name of the company. */
      company_name?: string | null;
      /** @description Business e-mail. */
      supplier_email?: string | null;
      /**
       * Format: int64
       * @description Products supplied.
       */
      total_products?: number | null;
      /**
       * Format: int64
       * @description Categories of the products supplied.
       */
      total_categories?: number | null;
    };
    SupplierProductMixRowList: {
      data: components['schemas']['SupplierProductMixRow'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    Export: {
      /** @description Gold table whose rows the file holds, in the order of its columns. */
      table: string;
      rows: number;
      bytes: number;
      /** @description Version of the table. */
      version: number;
      sha256: string;
      /** Format: date-time */
      published_at: string;
      /**
       * Format: date
       * @description The day it was made for, if its rows depend on one.
       */
      logical_date: string | null;
      /** @description It holds personal data: no URL without `crm:pii`. */
      pii: boolean;
      /**
       * Format: uri
       * @description Signed address to GET the file from, whole or by ranges, without a token.
       */
      url: string | null;
      /**
       * Format: date-time
       * @description When the URL is refused at the latest.
       */
      expires_at: string | null;
    };
    ExportList: {
      data: components['schemas']['Export'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description One execution of a state machine. */
    Run: {
      run_id: string;
      /** @enum {string} */
      machine: 'refresh' | 'maintenance' | 'train-models';
      /** @enum {string} */
      status: 'running' | 'succeeded' | 'failed' | 'timed_out' | 'aborted';
      /** Format: date-time */
      started_at: string;
      /** Format: date-time */
      stopped_at: string | null;
      /**
       * Format: date
       * @description The day that a refresh computes for.
       */
      logical_date: string | null;
      /** @description As the run was given it. */
      input: unknown;
      error: string | null;
      cause: string | null;
    };
    RunList: {
      data: components['schemas']['Run'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description One time that a run entered a state. */
    RunStep: {
      /** @description Grows in the order in which the steps began. */
      id: number;
      /** @description A node of the graph. */
      name: string;
      /** @description As the Amazon States Language names it: Task, Map, Choice… */
      type: string;
      /** @enum {string} */
      status: 'running' | 'succeeded' | 'failed' | 'timed_out' | 'aborted';
      /** Format: date-time */
      started_at: string;
      /** Format: date-time */
      stopped_at: string | null;
      /** @description More than one where it was retried. */
      attempts: number;
      error: string | null;
      cause: string | null;
      /** @description It failed, and the run went on in a state for that. */
      caught: boolean;
      /** @description Id of the step that it is part of. */
      parent: number | null;
      item: {
        index: number;
        /** @description What the item is, such as `sale`. */
        label: string | null;
      } | null;
    };
    /** @description The states of the machine as it is now, and the ways between them. */
    RunGraph: {
      nodes: {
        name: string;
        type: string;
        /** @description The state that it is within. */
        parent: string | null;
      }[];
      edges: {
        from: string;
        to: string;
        /** @description Why this way; null for the ordinary one. */
        label: string | null;
      }[];
    };
    RunDetail: {
      run_id: string;
      /** @enum {string} */
      machine: 'refresh' | 'maintenance' | 'train-models';
      /** @enum {string} */
      status: 'running' | 'succeeded' | 'failed' | 'timed_out' | 'aborted';
      /** Format: date-time */
      started_at: string;
      /** Format: date-time */
      stopped_at: string | null;
      /**
       * Format: date
       * @description The day that a refresh computes for.
       */
      logical_date: string | null;
      /** @description As the run was given it. */
      input: unknown;
      error: string | null;
      cause: string | null;
      steps: components['schemas']['RunStep'][];
      graph: components['schemas']['RunGraph'];
    };
    /** @description A table of the lake as its latest commit left it. */
    Table: {
      /** @description Such as `silver.sale`. */
      name: string;
      /** @enum {string} */
      layer: 'bronze' | 'silver' | 'quarantine' | 'gold' | 'quality';
      version: number;
      /** Format: date-time */
      committed_at: string | null;
      /** @description Null where the files do not say. */
      rows: number | null;
      /** @description Of the data files. */
      bytes: number;
      files: number;
      /** @description Different values of the partition columns; 0 without any. */
      partitions: number;
      partition_columns: string[];
      columns: {
        name: string;
        /** @description In the spelling of the Delta protocol. */
        type: string;
        nullable: boolean;
        description: string | null;
        /** @description Personal data: masked without `crm:pii`. */
        pii: boolean;
      }[];
    };
    TableList: {
      data: components['schemas']['Table'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    TableCommit: {
      version: number;
      /** Format: date-time */
      committed_at: string | null;
      operation: string | null;
      /** @description As the writer counted: rows and files added and removed, for example. */
      metrics: {
        [key: string]: string;
      };
      /** @description The run that made it, where the commit says so. */
      run_id: string | null;
    };
    TableCommitList: {
      data: components['schemas']['TableCommit'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    TablePreview: {
      table: string;
      version: number;
      /** @description Of the whole table at this version. */
      rows: number | null;
      /** @description Personal data is masked. */
      masked: boolean;
      columns: string[];
      /** @description Values by column; null where there is none. */
      data: {
        [key: string]: unknown;
      }[];
    };
    /** @description What one audit found in one run. */
    Audit: {
      /** @description The run that it was part of. */
      run_id?: string;
      /**
       * Format: date
       * @description The day that the run computed for.
       */
      logical_date?: string;
      /** @description The table that was audited, such as `gold.sales_daily`. */
      table?: string;
      /** @description Name of the audit. */
      audit?: string;
      /**
       * Format: int32
       * @description Rows that it must not find.
       */
      rows_found?: number;
      /** @description Whether it found none. */
      passed?: boolean;
      /**
       * Format: date-time
       * @description When it was run.
       */
      at?: string;
    };
    AuditList: {
      data: components['schemas']['Audit'][];
      /** @description Where the next page begins; null on the last one. */
      next_cursor: string | null;
      /** @description All rows that match, with `count=true`. */
      count?: number;
    };
    /** @description What is made from what. */
    Lineage: {
      nodes: {
        /** @description Identifies it: a table, a function, or the key of an export. */
        name: string;
        /** @enum {string} */
        layer: 'ingest' | 'bronze' | 'silver' | 'quarantine' | 'gold' | 'export' | 'quality';
        /** @enum {string} */
        kind: 'table' | 'export' | 'function';
      }[];
      edges: {
        from: string;
        to: string;
      }[];
    };
    /** @description Whose token it is, and what it may do. */
    Me: {
      /** @description What writes with this token are signed with. */
      actor: string;
      scopes: ('crm:read' | 'crm:write' | 'crm:pii' | 'gold:read' | 'ops')[];
      stage: string;
      /** @description IANA name of the zone in which business dates are counted. */
      business_time_zone: string;
    };
    /** @description What a problem type means. */
    ProblemMeaning: {
      /** @enum {string} */
      code:
        | 'malformed_json'
        | 'malformed_encoding'
        | 'malformed_path'
        | 'invalid_query'
        | 'invalid_idempotency_key'
        | 'invalid_if_match'
        | 'unauthorized'
        | 'forbidden'
        | 'pii_not_allowed'
        | 'not_found'
        | 'invalid_cursor'
        | 'version_not_found'
        | 'run_not_found'
        | 'method_not_allowed'
        | 'not_acceptable'
        | 'id_mismatch'
        | 'still_refused'
        | 'not_replayable'
        | 'run_not_ended'
        | 'idempotency_key_reused'
        | 'precondition_failed'
        | 'payload_too_large'
        | 'result_too_large'
        | 'unsupported_media_type'
        | 'validation_failed'
        | 'attachment_type_not_allowed'
        | 'attachment_too_large'
        | 'batch_too_large'
        | 'rate_limited'
        | 'stream_unavailable'
        | 'timed_out'
        | 'reads_catching_up'
        | 'stream_unreadable'
        | 'keys_unavailable'
        | 'attachments_unavailable'
        | 'pipeline_unavailable'
        | 'exports_unavailable'
        | 'internal_error';
      status: number;
      title: string;
    };
    /** @description A day, `YYYY-MM-DD`. */
    FilterDate: string;
    /** @description A point in time, RFC 3339 with an offset. */
    FilterInstant: string;
    FilterMoney: number | string;
    FilterDecimal: number | string;
    FilterBigInteger: number | string;
    FilterInteger: number;
    FilterTextItem: string;
  };
  responses: {
    /** @description `invalid_query`: Some query parameters are not valid. */
    InvalidQuery: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `unauthorized`: A valid bearer token is needed. */
    Unauthorized: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'WWW-Authenticate': components['headers']['Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `forbidden`: The token does not allow this. `pii_not_allowed`: The token may not search or sort by personal data. */
    ForbiddenOrPiiNotAllowed: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'WWW-Authenticate': components['headers']['Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `invalid_cursor`: The cursor is not one of this query. */
    InvalidCursor: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `result_too_large`: The result is too large for one answer. */
    ResultTooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `rate_limited`: The token has sent too many requests. */
    RateLimited: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `internal_error`: Something went wrong on our side. */
    InternalError: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `reads_catching_up`: Many writes have just landed; try again in a moment. `keys_unavailable`: The token could not be checked; try again. */
    TimedOutOrReadsCatchingUpOrKeysUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body is not valid gzip. `invalid_idempotency_key`: The Idempotency-Key header is not valid. */
    MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `forbidden`: The token does not allow this. */
    Forbidden: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'WWW-Authenticate': components['headers']['Authenticate'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `payload_too_large`: The body is too large. */
    PayloadTooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `unsupported_media_type`: The body is not of a media type that is taken here. */
    UnsupportedMediaType: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `validation_failed`: Some fields are not valid. */
    ValidationFailed: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `stream_unavailable`: The write could not be stored; try again with the same Idempotency-Key. `timed_out`: The request took too long; try again. `keys_unavailable`: The token could not be checked; try again. */
    StreamUnavailableOrTimedOutOrKeysUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `validation_failed`: Some fields are not valid. `batch_too_large`: The batch is empty or has too many items. */
    ValidationFailedOrBatchTooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_path`: The path is not valid. `invalid_query`: Some query parameters are not valid. */
    MalformedPathOrInvalidQuery: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_found`: There is nothing at this address. */
    NotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `method_not_allowed`: This address does not take this method. */
    MethodNotAllowed: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        Allow: components['headers']['Allow'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body is not valid gzip. `malformed_path`: The path is not valid. `invalid_idempotency_key`: The Idempotency-Key header is not valid. `invalid_if_match`: The If-Match header is not valid. `id_mismatch`: The id in the body is not the id in the path. */
    MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `precondition_failed`: No version that If-Match names can be the current one. */
    PreconditionFailed: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_path`: The path is not valid. `invalid_idempotency_key`: The Idempotency-Key header is not valid. `invalid_if_match`: The If-Match header is not valid. */
    MalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatch: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `reads_catching_up`: Many writes have just landed; try again in a moment. `keys_unavailable`: The token could not be checked; try again. `attachments_unavailable`: The files could not be reached; try again. */
    TimedOutOrReadsCatchingUpOrKeysUnavailableOrAttachmentsUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_found`: There is nothing at this address. `invalid_cursor`: The cursor is not one of this query. */
    NotFoundOrInvalidCursor: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `keys_unavailable`: The token could not be checked; try again. `attachments_unavailable`: The files could not be reached; try again. */
    TimedOutOrKeysUnavailableOrAttachmentsUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body is not valid gzip. `malformed_path`: The path is not valid. `invalid_idempotency_key`: The Idempotency-Key header is not valid. */
    MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `validation_failed`: Some fields are not valid. `attachment_type_not_allowed`: Records of this kind do not take such files. `attachment_too_large`: The file is larger than records of this kind take. */
    ValidationFailedOrAttachmentTypeNotAllowedOrAttachmentTooLarge: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_path`: The path is not valid. */
    MalformedPath: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `reads_catching_up`: Many writes have just landed; try again in a moment. `stream_unreadable`: The stream could not be read; try again. `keys_unavailable`: The token could not be checked; try again. */
    TimedOutOrReadsCatchingUpOrStreamUnreadableOrKeysUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body is not valid gzip. */
    MalformedJsonOrMalformedEncoding: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `stream_unavailable`: The write could not be stored; try again with the same Idempotency-Key. `timed_out`: The request took too long; try again. `reads_catching_up`: Many writes have just landed; try again in a moment. `keys_unavailable`: The token could not be checked; try again. */
    StreamUnavailableOrTimedOutOrReadsCatchingUpOrKeysUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_json`: The body is not valid JSON. `malformed_encoding`: The body is not valid gzip. `malformed_path`: The path is not valid. */
    MalformedJsonOrMalformedEncodingOrMalformedPath: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `still_refused`: A rule would refuse the event again. `not_replayable`: The event cannot be replayed. */
    StillRefusedOrNotReplayable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `keys_unavailable`: The token could not be checked; try again. */
    TimedOutOrKeysUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_found`: There is nothing at this address. `invalid_cursor`: The cursor is not one of this query. `version_not_found`: The table has no such version. */
    NotFoundOrInvalidCursorOrVersionNotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_acceptable`: None of the media types asked for can be made. */
    NotAcceptable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `keys_unavailable`: The token could not be checked; try again. `exports_unavailable`: The exports could not be reached; try again. */
    TimedOutOrKeysUnavailableOrExportsUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. `keys_unavailable`: The token could not be checked; try again. `pipeline_unavailable`: The pipeline could not be reached; try again. */
    TimedOutOrKeysUnavailableOrPipelineUnavailable: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `idempotency_key_reused`: The Idempotency-Key was used for another run. */
    IdempotencyKeyReused: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_found`: There is nothing at this address. `run_not_found`: There is no run of this id. */
    NotFoundOrRunNotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `malformed_path`: The path is not valid. `invalid_query`: Some query parameters are not valid. `invalid_idempotency_key`: The Idempotency-Key header is not valid. */
    MalformedPathOrInvalidQueryOrInvalidIdempotencyKey: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `run_not_ended`: The run has not ended yet. `idempotency_key_reused`: The Idempotency-Key was used for another run. */
    RunNotEndedOrIdempotencyKeyReused: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `not_found`: There is nothing at this address. `version_not_found`: The table has no such version. */
    NotFoundOrVersionNotFound: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
    /** @description `timed_out`: The request took too long; try again. */
    TimedOut: {
      headers: {
        'X-Request-Id': components['headers']['RequestId'];
        'X-Trace-Id': components['headers']['TraceId'];
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /**
     * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
     * @example pt-BR
     */
    AcceptLanguage: string;
    /**
     * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
     * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
     */
    IdempotencyKey: string;
    /**
     * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
     * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
     */
    IfMatch: string | '*';
    /** @description Answer 304 without a body if the ETag is still this one. */
    IfNoneMatch: string;
    /** @description Answer with a redirect to the file itself. */
    Redirect: boolean;
  };
  requestBodies: never;
  headers: {
    /** @description Names the request, for support. */
    RequestId: string;
    /** @description Names the trace it belongs to. */
    TraceId: string;
    /** @description Version of what is answered: for If-None-Match and, of one record, for If-Match. */
    ETag: string;
    /** @description The next page (RFC 8288); absent on the last one. */
    NextLink: string;
    /** @description Where to ask what becomes of the write (RFC 8631). */
    StatusLink: string;
    /** @description Address of what was created. */
    Location: string;
    /** @description Seconds to wait before trying again. */
    RetryAfter: number;
    /** @description Methods that the address takes. */
    Allow: string;
    /** @description What the token lacks (RFC 6750 section 3). */
    Authenticate: string;
    /** @description Version of the table that the rows come from. */
    TableVersion: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  listSales: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'id'
          | '-id'
          | 'email_employee'
          | '-email_employee'
          | 'email_customer'
          | '-email_customer'
          | 'first_name'
          | '-first_name'
          | 'last_name'
          | '-last_name'
          | 'phone_number'
          | '-phone_number'
          | 'price'
          | '-price'
          | 'quantity'
          | '-quantity'
          | 'name_product'
          | '-name_product'
          | 'date'
          | '-date'
          | 'note'
          | '-note'
          | 'rating'
          | '-rating'
          | 'created_at'
          | '-created_at'
          | 'sale_date'
          | '-sale_date'
          | '_updated_at'
          | '-_updated_at'
          | '_event_id'
          | '-_event_id'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'id'
          | 'email_employee'
          | 'email_customer'
          | 'first_name'
          | 'last_name'
          | 'phone_number'
          | 'price'
          | 'quantity'
          | 'name_product'
          | 'date'
          | 'note'
          | 'rating'
          | 'created_at'
          | 'sale_date'
          | '_updated_at'
          | '_event_id'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_employee?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_employee.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_employee.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_employee.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_employee.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_employee.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_employee.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_employee.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_employee.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_employee.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_customer?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_customer.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_customer.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_customer.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_customer.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_customer.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_customer.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_customer.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_customer.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_customer.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        first_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'first_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'first_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'first_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'first_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'first_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'first_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'first_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'first_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'first_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        last_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'last_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'last_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'last_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'last_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'last_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'last_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'last_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'last_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'last_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        phone_number?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'phone_number.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'phone_number.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'phone_number.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'phone_number.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'phone_number.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'phone_number.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'phone_number.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'phone_number.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'phone_number.starts_with'?: string;
        /** @description Equal to the value. */
        price?: components['schemas']['FilterMoney'];
        /** @description Not equal to the value; also where the field is absent. */
        'price.ne'?: components['schemas']['FilterMoney'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'price.in'?: components['schemas']['FilterMoney'][];
        /** @description Absent (`true`) or there (`false`). */
        'price.is_null'?: boolean;
        /** @description After the value. */
        'price.gt'?: components['schemas']['FilterMoney'];
        /** @description The value or after it. */
        'price.gte'?: components['schemas']['FilterMoney'];
        /** @description Before the value. */
        'price.lt'?: components['schemas']['FilterMoney'];
        /** @description The value or before it. */
        'price.lte'?: components['schemas']['FilterMoney'];
        /** @description Equal to the value. */
        quantity?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'quantity.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'quantity.is_null'?: boolean;
        /** @description After the value. */
        'quantity.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'quantity.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'quantity.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'quantity.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        'date.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        'date.hour'?: number[];
        /** @description Equal to the value. Needs `crm:pii`. */
        note?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'note.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'note.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'note.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'note.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'note.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'note.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'note.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'note.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'note.starts_with'?: string;
        /** @description Equal to the value. */
        rating?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'rating.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'rating.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'rating.is_null'?: boolean;
        /** @description After the value. */
        'rating.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'rating.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'rating.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'rating.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        created_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'created_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'created_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'created_at.is_null'?: boolean;
        /** @description After the value. */
        'created_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'created_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'created_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'created_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        'created_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        'created_at.hour'?: number[];
        /** @description Equal to the value. */
        sale_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'sale_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sale_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'sale_date.is_null'?: boolean;
        /** @description After the value. */
        'sale_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'sale_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'sale_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'sale_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        _updated_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        '_updated_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_updated_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        '_updated_at.is_null'?: boolean;
        /** @description After the value. */
        '_updated_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        '_updated_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        '_updated_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        '_updated_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        '_updated_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        '_updated_at.hour'?: number[];
        /** @description Equal to the value. */
        _event_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        '_event_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_event_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        '_event_id.is_null'?: boolean;
        /** @description After the value. */
        '_event_id.gt'?: string;
        /** @description The value or after it. */
        '_event_id.gte'?: string;
        /** @description Before the value. */
        '_event_id.lt'?: string;
        /** @description The value or before it. */
        '_event_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        '_event_id.contains'?: string;
        /** @description Begins with the text. */
        '_event_id.starts_with'?: string;
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SaleList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['InvalidCursor'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  createSale: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_employee": "ana.souza@startup.example",
         *       "email_customer": "bruno.lima@cliente.example",
         *       "first_name": "Bruno",
         *       "last_name": "Lima",
         *       "phone_number": "+55 11 91234-5678",
         *       "price": 1299.9,
         *       "quantity": 1,
         *       "name_product": "Smart TV 43\"",
         *       "date": "2026-11-20T14:03:00.000Z",
         *       "note": "Chegou antes do prazo.",
         *       "rating": 5
         *     }
         */
        'application/json': components['schemas']['SaleCreate'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  createSaleBatch: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "email_employee": "ana.souza@startup.example",
         *         "email_customer": "bruno.lima@cliente.example",
         *         "first_name": "Bruno",
         *         "last_name": "Lima",
         *         "phone_number": "+55 11 91234-5678",
         *         "price": 1299.9,
         *         "quantity": 1,
         *         "name_product": "Smart TV 43\"",
         *         "date": "2026-11-20T14:03:00.000Z",
         *         "note": "Chegou antes do prazo.",
         *         "rating": 5
         *       }
         *     ]
         */
        'application/json': unknown[];
        'application/x-ndjson': string;
      };
    };
    responses: {
      /** @description All items are accepted. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      /** @description Some items, or all, are refused; each has its own status. */
      207: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrBatchTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  readSale: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sale, with every write that has landed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sale'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  replaceSale: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "email_employee": "ana.souza@startup.example",
         *       "email_customer": "bruno.lima@cliente.example",
         *       "first_name": "Bruno",
         *       "last_name": "Lima",
         *       "phone_number": "+55 11 91234-5678",
         *       "price": 1299.9,
         *       "quantity": 1,
         *       "name_product": "Smart TV 43\"",
         *       "date": "2026-11-20T14:03:00.000Z",
         *       "note": "Chegou antes do prazo.",
         *       "rating": 5
         *     }
         */
        'application/json': components['schemas']['SaleReplace'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  deleteSale: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  updateSale: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "rating": 5
         *     }
         */
        'application/merge-patch+json': components['schemas']['SalePatch'];
        /**
         * @example {
         *       "rating": 5
         *     }
         */
        'application/json': components['schemas']['SalePatch'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  listProducts: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'id'
          | '-id'
          | 'name'
          | '-name'
          | 'description'
          | '-description'
          | 'price'
          | '-price'
          | 'category'
          | '-category'
          | 'supplier_email'
          | '-supplier_email'
          | 'created_at'
          | '-created_at'
          | '_updated_at'
          | '-_updated_at'
          | '_event_id'
          | '-_event_id'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'id'
          | 'name'
          | 'description'
          | 'price'
          | 'category'
          | 'supplier_email'
          | 'created_at'
          | '_updated_at'
          | '_event_id'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name.is_null'?: boolean;
        /** @description After the value. */
        'name.gt'?: string;
        /** @description The value or after it. */
        'name.gte'?: string;
        /** @description Before the value. */
        'name.lt'?: string;
        /** @description The value or before it. */
        'name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name.contains'?: string;
        /** @description Begins with the text. */
        'name.starts_with'?: string;
        /** @description Equal to the value. */
        description?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'description.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'description.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'description.is_null'?: boolean;
        /** @description After the value. */
        'description.gt'?: string;
        /** @description The value or after it. */
        'description.gte'?: string;
        /** @description Before the value. */
        'description.lt'?: string;
        /** @description The value or before it. */
        'description.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'description.contains'?: string;
        /** @description Begins with the text. */
        'description.starts_with'?: string;
        /** @description Equal to the value. */
        price?: components['schemas']['FilterMoney'];
        /** @description Not equal to the value; also where the field is absent. */
        'price.ne'?: components['schemas']['FilterMoney'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'price.in'?: components['schemas']['FilterMoney'][];
        /** @description Absent (`true`) or there (`false`). */
        'price.is_null'?: boolean;
        /** @description After the value. */
        'price.gt'?: components['schemas']['FilterMoney'];
        /** @description The value or after it. */
        'price.gte'?: components['schemas']['FilterMoney'];
        /** @description Before the value. */
        'price.lt'?: components['schemas']['FilterMoney'];
        /** @description The value or before it. */
        'price.lte'?: components['schemas']['FilterMoney'];
        /** @description Equal to the value. */
        category?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'category.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'category.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'category.is_null'?: boolean;
        /** @description After the value. */
        'category.gt'?: string;
        /** @description The value or after it. */
        'category.gte'?: string;
        /** @description Before the value. */
        'category.lt'?: string;
        /** @description The value or before it. */
        'category.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'category.contains'?: string;
        /** @description Begins with the text. */
        'category.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        supplier_email?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'supplier_email.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'supplier_email.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'supplier_email.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'supplier_email.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'supplier_email.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'supplier_email.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'supplier_email.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'supplier_email.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'supplier_email.starts_with'?: string;
        /** @description Equal to the value. */
        created_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'created_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'created_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'created_at.is_null'?: boolean;
        /** @description After the value. */
        'created_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'created_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'created_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'created_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        'created_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        'created_at.hour'?: number[];
        /** @description Equal to the value. */
        _updated_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        '_updated_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_updated_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        '_updated_at.is_null'?: boolean;
        /** @description After the value. */
        '_updated_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        '_updated_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        '_updated_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        '_updated_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        '_updated_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        '_updated_at.hour'?: number[];
        /** @description Equal to the value. */
        _event_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        '_event_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_event_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        '_event_id.is_null'?: boolean;
        /** @description After the value. */
        '_event_id.gt'?: string;
        /** @description The value or after it. */
        '_event_id.gte'?: string;
        /** @description Before the value. */
        '_event_id.lt'?: string;
        /** @description The value or before it. */
        '_event_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        '_event_id.contains'?: string;
        /** @description Begins with the text. */
        '_event_id.starts_with'?: string;
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['InvalidCursor'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  createProduct: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Smart TV 43\"",
         *       "description": "LED, 4K, três entradas HDMI.",
         *       "price": 1299.9,
         *       "category": "Eletrônico",
         *       "supplier_email": "vendas@fornecedor.example"
         *     }
         */
        'application/json': components['schemas']['ProductCreate'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  createProductBatch: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "name": "Smart TV 43\"",
         *         "description": "LED, 4K, três entradas HDMI.",
         *         "price": 1299.9,
         *         "category": "Eletrônico",
         *         "supplier_email": "vendas@fornecedor.example"
         *       }
         *     ]
         */
        'application/json': unknown[];
        'application/x-ndjson': string;
      };
    };
    responses: {
      /** @description All items are accepted. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      /** @description Some items, or all, are refused; each has its own status. */
      207: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrBatchTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  readProduct: {
    parameters: {
      query?: {
        /** @description Lists the files of the record in `attachments`. */
        include?: 'attachments';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The product, with every write that has landed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Product'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  replaceProduct: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Smart TV 43\"",
         *       "description": "LED, 4K, três entradas HDMI.",
         *       "price": 1299.9,
         *       "category": "Eletrônico",
         *       "supplier_email": "vendas@fornecedor.example"
         *     }
         */
        'application/json': components['schemas']['ProductReplace'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  deleteProduct: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  updateProduct: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "supplier_email": "vendas@fornecedor.example"
         *     }
         */
        'application/merge-patch+json': components['schemas']['ProductPatch'];
        /**
         * @example {
         *       "supplier_email": "vendas@fornecedor.example"
         *     }
         */
        'application/json': components['schemas']['ProductPatch'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  listProductAttachments: {
    parameters: {
      query?: {
        /** @description Files of a page; at most 100 with their download URLs. */
        limit?: number;
        /** @description `next_cursor` of the page before. */
        cursor?: string;
        /** @description Give every file with a URL to download it. */
        include?: 'download';
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of files. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentList'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrInvalidCursor'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  addProductAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/jpeg';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/png';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/webp';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            };
      };
    };
    responses: {
      /** @description The file may now be uploaded. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentUpload'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrAttachmentTypeNotAllowedOrAttachmentTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  readProductAttachment: {
    parameters: {
      query?: {
        /** @description Answer with a redirect to the file itself. */
        redirect?: components['parameters']['Redirect'];
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file and a signed URL. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      /** @description The file is at the signed URL. */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  deleteProductAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file is gone, or was never there. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPath'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  listEmployees: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'id'
          | '-id'
          | 'manager_id'
          | '-manager_id'
          | 'first_name'
          | '-first_name'
          | 'last_name'
          | '-last_name'
          | 'email'
          | '-email'
          | 'phone_number'
          | '-phone_number'
          | 'hire_date'
          | '-hire_date'
          | 'department_id'
          | '-department_id'
          | 'job_title'
          | '-job_title'
          | 'location'
          | '-location'
          | 'birth_date'
          | '-birth_date'
          | 'gender'
          | '-gender'
          | 'nationality'
          | '-nationality'
          | 'start_date'
          | '-start_date'
          | 'salary'
          | '-salary'
          | 'termination_date'
          | '-termination_date'
          | 'created_at'
          | '-created_at'
          | 'service_duration'
          | '-service_duration'
          | '_updated_at'
          | '-_updated_at'
          | '_event_id'
          | '-_event_id'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'id'
          | 'manager_id'
          | 'first_name'
          | 'last_name'
          | 'email'
          | 'phone_number'
          | 'hire_date'
          | 'department_id'
          | 'job_title'
          | 'location'
          | 'birth_date'
          | 'gender'
          | 'nationality'
          | 'start_date'
          | 'salary'
          | 'termination_date'
          | 'created_at'
          | 'service_duration'
          | '_updated_at'
          | '_event_id'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        manager_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'manager_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'manager_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'manager_id.is_null'?: boolean;
        /** @description After the value. */
        'manager_id.gt'?: string;
        /** @description The value or after it. */
        'manager_id.gte'?: string;
        /** @description Before the value. */
        'manager_id.lt'?: string;
        /** @description The value or before it. */
        'manager_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'manager_id.contains'?: string;
        /** @description Begins with the text. */
        'manager_id.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        first_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'first_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'first_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'first_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'first_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'first_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'first_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'first_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'first_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'first_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        last_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'last_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'last_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'last_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'last_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'last_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'last_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'last_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'last_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'last_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        phone_number?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'phone_number.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'phone_number.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'phone_number.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'phone_number.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'phone_number.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'phone_number.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'phone_number.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'phone_number.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'phone_number.starts_with'?: string;
        /** @description Equal to the value. */
        hire_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'hire_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'hire_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'hire_date.is_null'?: boolean;
        /** @description After the value. */
        'hire_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'hire_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'hire_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'hire_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        department_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'department_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'department_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'department_id.is_null'?: boolean;
        /** @description After the value. */
        'department_id.gt'?: string;
        /** @description The value or after it. */
        'department_id.gte'?: string;
        /** @description Before the value. */
        'department_id.lt'?: string;
        /** @description The value or before it. */
        'department_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'department_id.contains'?: string;
        /** @description Begins with the text. */
        'department_id.starts_with'?: string;
        /** @description Equal to the value. */
        job_title?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'job_title.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'job_title.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'job_title.is_null'?: boolean;
        /** @description After the value. */
        'job_title.gt'?: string;
        /** @description The value or after it. */
        'job_title.gte'?: string;
        /** @description Before the value. */
        'job_title.lt'?: string;
        /** @description The value or before it. */
        'job_title.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'job_title.contains'?: string;
        /** @description Begins with the text. */
        'job_title.starts_with'?: string;
        /** @description Equal to the value. */
        location?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'location.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'location.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'location.is_null'?: boolean;
        /** @description After the value. */
        'location.gt'?: string;
        /** @description The value or after it. */
        'location.gte'?: string;
        /** @description Before the value. */
        'location.lt'?: string;
        /** @description The value or before it. */
        'location.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'location.contains'?: string;
        /** @description Begins with the text. */
        'location.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        birth_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'birth_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'birth_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'birth_date.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'birth_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. Needs `crm:pii`. */
        'birth_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. Needs `crm:pii`. */
        'birth_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. Needs `crm:pii`. */
        'birth_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. Needs `crm:pii`. */
        gender?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'gender.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'gender.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'gender.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'gender.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'gender.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'gender.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'gender.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'gender.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'gender.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        nationality?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'nationality.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'nationality.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'nationality.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'nationality.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'nationality.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'nationality.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'nationality.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'nationality.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'nationality.starts_with'?: string;
        /** @description Equal to the value. */
        start_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'start_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'start_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'start_date.is_null'?: boolean;
        /** @description After the value. */
        'start_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'start_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'start_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'start_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. Needs `crm:pii`. */
        salary?: components['schemas']['FilterMoney'];
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'salary.ne'?: components['schemas']['FilterMoney'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'salary.in'?: components['schemas']['FilterMoney'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'salary.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'salary.gt'?: components['schemas']['FilterMoney'];
        /** @description The value or after it. Needs `crm:pii`. */
        'salary.gte'?: components['schemas']['FilterMoney'];
        /** @description Before the value. Needs `crm:pii`. */
        'salary.lt'?: components['schemas']['FilterMoney'];
        /** @description The value or before it. Needs `crm:pii`. */
        'salary.lte'?: components['schemas']['FilterMoney'];
        /** @description Equal to the value. */
        termination_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'termination_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'termination_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'termination_date.is_null'?: boolean;
        /** @description After the value. */
        'termination_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'termination_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'termination_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'termination_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        created_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'created_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'created_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'created_at.is_null'?: boolean;
        /** @description After the value. */
        'created_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'created_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'created_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'created_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        'created_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        'created_at.hour'?: number[];
        /** @description Equal to the value. */
        service_duration?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'service_duration.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'service_duration.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'service_duration.is_null'?: boolean;
        /** @description After the value. */
        'service_duration.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'service_duration.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'service_duration.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'service_duration.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        _updated_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        '_updated_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_updated_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        '_updated_at.is_null'?: boolean;
        /** @description After the value. */
        '_updated_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        '_updated_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        '_updated_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        '_updated_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        '_updated_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        '_updated_at.hour'?: number[];
        /** @description Equal to the value. */
        _event_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        '_event_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_event_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        '_event_id.is_null'?: boolean;
        /** @description After the value. */
        '_event_id.gt'?: string;
        /** @description The value or after it. */
        '_event_id.gte'?: string;
        /** @description Before the value. */
        '_event_id.lt'?: string;
        /** @description The value or before it. */
        '_event_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        '_event_id.contains'?: string;
        /** @description Begins with the text. */
        '_event_id.starts_with'?: string;
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['InvalidCursor'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  createEmployee: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "first_name": "Ana",
         *       "last_name": "Souza",
         *       "email": "ana.souza@startup.example",
         *       "phone_number": "+55 11 99876-5432",
         *       "hire_date": "2023-03-01",
         *       "department_id": "3",
         *       "job_title": "Vendedora",
         *       "location": "São Paulo",
         *       "birth_date": "1994-07-15",
         *       "gender": "female",
         *       "nationality": "Brasil",
         *       "start_date": "2023-03-06",
         *       "salary": 4800
         *     }
         */
        'application/json': components['schemas']['EmployeeCreate'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  createEmployeeBatch: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "first_name": "Ana",
         *         "last_name": "Souza",
         *         "email": "ana.souza@startup.example",
         *         "phone_number": "+55 11 99876-5432",
         *         "hire_date": "2023-03-01",
         *         "department_id": "3",
         *         "job_title": "Vendedora",
         *         "location": "São Paulo",
         *         "birth_date": "1994-07-15",
         *         "gender": "female",
         *         "nationality": "Brasil",
         *         "start_date": "2023-03-06",
         *         "salary": 4800
         *       }
         *     ]
         */
        'application/json': unknown[];
        'application/x-ndjson': string;
      };
    };
    responses: {
      /** @description All items are accepted. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      /** @description Some items, or all, are refused; each has its own status. */
      207: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrBatchTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  readEmployee: {
    parameters: {
      query?: {
        /** @description Lists the files of the record in `attachments`. */
        include?: 'attachments';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The employee, with every write that has landed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Employee'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  replaceEmployee: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "first_name": "Ana",
         *       "last_name": "Souza",
         *       "email": "ana.souza@startup.example",
         *       "phone_number": "+55 11 99876-5432",
         *       "hire_date": "2023-03-01",
         *       "department_id": "3",
         *       "job_title": "Vendedora",
         *       "location": "São Paulo",
         *       "birth_date": "1994-07-15",
         *       "gender": "female",
         *       "nationality": "Brasil",
         *       "start_date": "2023-03-06",
         *       "salary": 4800
         *     }
         */
        'application/json': components['schemas']['EmployeeReplace'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  deleteEmployee: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  updateEmployee: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "salary": 4800
         *     }
         */
        'application/merge-patch+json': components['schemas']['EmployeePatch'];
        /**
         * @example {
         *       "salary": 4800
         *     }
         */
        'application/json': components['schemas']['EmployeePatch'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  listEmployeeAttachments: {
    parameters: {
      query?: {
        /** @description Files of a page; at most 100 with their download URLs. */
        limit?: number;
        /** @description `next_cursor` of the page before. */
        cursor?: string;
        /** @description Give every file with a URL to download it. */
        include?: 'download';
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of files. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentList'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrInvalidCursor'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  addEmployeeAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'application/pdf';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/jpeg';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/png';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            };
      };
    };
    responses: {
      /** @description The file may now be uploaded. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentUpload'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrAttachmentTypeNotAllowedOrAttachmentTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  readEmployeeAttachment: {
    parameters: {
      query?: {
        /** @description Answer with a redirect to the file itself. */
        redirect?: components['parameters']['Redirect'];
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file and a signed URL. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      /** @description The file is at the signed URL. */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  deleteEmployeeAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file is gone, or was never there. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPath'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  listSuppliers: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'id'
          | '-id'
          | 'company_name'
          | '-company_name'
          | 'contact_name'
          | '-contact_name'
          | 'email'
          | '-email'
          | 'phone_number'
          | '-phone_number'
          | 'website'
          | '-website'
          | 'address'
          | '-address'
          | 'primary_product'
          | '-primary_product'
          | 'created_at'
          | '-created_at'
          | '_updated_at'
          | '-_updated_at'
          | '_event_id'
          | '-_event_id'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'id'
          | 'company_name'
          | 'contact_name'
          | 'email'
          | 'phone_number'
          | 'website'
          | 'address'
          | 'product_categories'
          | 'primary_product'
          | 'created_at'
          | '_updated_at'
          | '_event_id'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        company_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'company_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'company_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'company_name.is_null'?: boolean;
        /** @description After the value. */
        'company_name.gt'?: string;
        /** @description The value or after it. */
        'company_name.gte'?: string;
        /** @description Before the value. */
        'company_name.lt'?: string;
        /** @description The value or before it. */
        'company_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'company_name.contains'?: string;
        /** @description Begins with the text. */
        'company_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        contact_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'contact_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'contact_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'contact_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'contact_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'contact_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'contact_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'contact_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'contact_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'contact_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        phone_number?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'phone_number.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'phone_number.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'phone_number.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'phone_number.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'phone_number.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'phone_number.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'phone_number.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'phone_number.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'phone_number.starts_with'?: string;
        /** @description Equal to the value. */
        website?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'website.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'website.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'website.is_null'?: boolean;
        /** @description After the value. */
        'website.gt'?: string;
        /** @description The value or after it. */
        'website.gte'?: string;
        /** @description Before the value. */
        'website.lt'?: string;
        /** @description The value or before it. */
        'website.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'website.contains'?: string;
        /** @description Begins with the text. */
        'website.starts_with'?: string;
        /** @description Equal to the value. */
        address?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'address.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'address.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'address.is_null'?: boolean;
        /** @description After the value. */
        'address.gt'?: string;
        /** @description The value or after it. */
        'address.gte'?: string;
        /** @description Before the value. */
        'address.lt'?: string;
        /** @description The value or before it. */
        'address.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'address.contains'?: string;
        /** @description Begins with the text. */
        'address.starts_with'?: string;
        /** @description One of its entries is the value. */
        'product_categories.has'?: string;
        /** @description Absent (`true`) or there (`false`). */
        'product_categories.is_null'?: boolean;
        /** @description Equal to the value. */
        primary_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'primary_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'primary_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'primary_product.is_null'?: boolean;
        /** @description After the value. */
        'primary_product.gt'?: string;
        /** @description The value or after it. */
        'primary_product.gte'?: string;
        /** @description Before the value. */
        'primary_product.lt'?: string;
        /** @description The value or before it. */
        'primary_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'primary_product.contains'?: string;
        /** @description Begins with the text. */
        'primary_product.starts_with'?: string;
        /** @description Equal to the value. */
        created_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'created_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'created_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'created_at.is_null'?: boolean;
        /** @description After the value. */
        'created_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'created_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'created_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'created_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        'created_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        'created_at.hour'?: number[];
        /** @description Equal to the value. */
        _updated_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        '_updated_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_updated_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        '_updated_at.is_null'?: boolean;
        /** @description After the value. */
        '_updated_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        '_updated_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        '_updated_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        '_updated_at.lte'?: components['schemas']['FilterInstant'];
        /** @description On one of these days of the week in the business time zone: 1 is Monday, 7 is Sunday. */
        '_updated_at.weekday'?: number[];
        /** @description In one of these hours of the day in the business time zone, 0 to 23. */
        '_updated_at.hour'?: number[];
        /** @description Equal to the value. */
        _event_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        '_event_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        '_event_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        '_event_id.is_null'?: boolean;
        /** @description After the value. */
        '_event_id.gt'?: string;
        /** @description The value or after it. */
        '_event_id.gte'?: string;
        /** @description Before the value. */
        '_event_id.lt'?: string;
        /** @description The value or before it. */
        '_event_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        '_event_id.contains'?: string;
        /** @description Begins with the text. */
        '_event_id.starts_with'?: string;
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of records. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupplierList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['InvalidCursor'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  createSupplier: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "company_name": "Fornecedora Paulista Ltda.",
         *       "contact_name": "Carla Dias",
         *       "email": "vendas@fornecedor.example",
         *       "phone_number": "+55 11 3333-4444",
         *       "website": "https://fornecedor.example",
         *       "address": "Rua das Flores, 100, São Paulo",
         *       "product_categories": [
         *         "Eletrônico",
         *         "Eletrodoméstico"
         *       ],
         *       "primary_product": "Smart TV"
         *     }
         */
        'application/json': components['schemas']['SupplierCreate'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  createSupplierBatch: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example [
         *       {
         *         "company_name": "Fornecedora Paulista Ltda.",
         *         "contact_name": "Carla Dias",
         *         "email": "vendas@fornecedor.example",
         *         "phone_number": "+55 11 3333-4444",
         *         "website": "https://fornecedor.example",
         *         "address": "Rua das Flores, 100, São Paulo",
         *         "product_categories": [
         *           "Eletrônico",
         *           "Eletrodoméstico"
         *         ],
         *         "primary_product": "Smart TV"
         *       }
         *     ]
         */
        'application/json': unknown[];
        'application/x-ndjson': string;
      };
    };
    responses: {
      /** @description All items are accepted. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      /** @description Some items, or all, are refused; each has its own status. */
      207: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BatchReceipt'] | components['schemas']['UploadReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrBatchTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  readSupplier: {
    parameters: {
      query?: {
        /** @description Lists the files of the record in `attachments`. */
        include?: 'attachments';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The supplier, with every write that has landed. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Supplier'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  replaceSupplier: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "company_name": "Fornecedora Paulista Ltda.",
         *       "contact_name": "Carla Dias",
         *       "email": "vendas@fornecedor.example",
         *       "phone_number": "+55 11 3333-4444",
         *       "website": "https://fornecedor.example",
         *       "address": "Rua das Flores, 100, São Paulo",
         *       "product_categories": [
         *         "Eletrônico",
         *         "Eletrodoméstico"
         *       ],
         *       "primary_product": "Smart TV"
         *     }
         */
        'application/json': components['schemas']['SupplierReplace'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  deleteSupplier: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  updateSupplier: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Write only if the record still has this version: its ETag, or `*` for any. A lost race is refused as `version_conflict`, which the receipt shows.
         * @example "01939b5c-7d1f-7c3a-9a55-6c1f3f7c2b11"
         */
        'If-Match'?: components['parameters']['IfMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "primary_product": "Smart TV"
         *     }
         */
        'application/merge-patch+json': components['schemas']['SupplierPatch'];
        /**
         * @example {
         *       "primary_product": "Smart TV"
         *     }
         */
        'application/json': components['schemas']['SupplierPatch'];
      };
    };
    responses: {
      /** @description The write is stored and will be applied in order; the receipt tells what becomes of it. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WriteReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKeyOrInvalidIfMatchOrIdMismatch'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      412: components['responses']['PreconditionFailed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrKeysUnavailable'];
    };
  };
  listSupplierAttachments: {
    parameters: {
      query?: {
        /** @description Files of a page; at most 100 with their download URLs. */
        limit?: number;
        /** @description `next_cursor` of the page before. */
        cursor?: string;
        /** @description Give every file with a URL to download it. */
        include?: 'download';
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of files. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentList'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrInvalidCursor'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  addSupplierAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json':
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'application/pdf';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/jpeg';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            }
          | {
              /** @description Name of the file, with an extension that belongs to its media type. */
              file_name: string;
              /** @constant */
              media_type: 'image/png';
              /** @description Size in bytes. */
              bytes: number;
              /** @description SHA-256 of the content in hex; if given, nothing else can be uploaded. */
              sha256?: string;
            };
      };
    };
    responses: {
      /** @description The file may now be uploaded. */
      201: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AttachmentUpload'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPathOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailedOrAttachmentTypeNotAllowedOrAttachmentTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  readSupplierAttachment: {
    parameters: {
      query?: {
        /** @description Answer with a redirect to the file itself. */
        redirect?: components['parameters']['Redirect'];
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file and a signed URL. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attachment'];
        };
      };
      /** @description The file is at the signed URL. */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  deleteSupplierAttachment: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the record. */
        id: string;
        /** @description Identity of the file. */
        attachment_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file is gone, or was never there. */
      204: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPath'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrAttachmentsUnavailable'];
    };
  };
  readEvent: {
    parameters: {
      query?: {
        /** @description Where it stands in the stream, as its receipt says: finds it at once, also before it has landed. */
        position?: string;
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the write, as its receipt has it. */
        event_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The write. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EventReceipt'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrStreamUnreadableOrKeysUnavailable'];
    };
  };
  listQuarantine: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'event_id'
          | '-event_id'
          | 'reason'
          | '-reason'
          | 'field'
          | '-field'
          | 'entity'
          | '-entity'
          | 'op'
          | '-op'
          | 'id'
          | '-id'
          | 'occurred_at'
          | '-occurred_at'
          | 'arrived_at'
          | '-arrived_at'
          | 'actor'
          | '-actor'
          | 'source'
          | '-source'
          | 'trace_id'
          | '-trace_id'
          | 'event_hash'
          | '-event_hash'
          | 'shard_id'
          | '-shard_id'
          | 'sequence_number'
          | '-sequence_number'
          | 'position'
          | '-position'
          | 'data'
          | '-data'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'event_id'
          | 'reason'
          | 'field'
          | 'entity'
          | 'op'
          | 'id'
          | 'occurred_at'
          | 'arrived_at'
          | 'actor'
          | 'source'
          | 'trace_id'
          | 'event_hash'
          | 'shard_id'
          | 'sequence_number'
          | 'position'
          | 'data'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        event_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'event_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'event_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'event_id.is_null'?: boolean;
        /** @description After the value. */
        'event_id.gt'?: string;
        /** @description The value or after it. */
        'event_id.gte'?: string;
        /** @description Before the value. */
        'event_id.lt'?: string;
        /** @description The value or before it. */
        'event_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'event_id.contains'?: string;
        /** @description Begins with the text. */
        'event_id.starts_with'?: string;
        /** @description Equal to the value. */
        reason?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'reason.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reason.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'reason.is_null'?: boolean;
        /** @description After the value. */
        'reason.gt'?: string;
        /** @description The value or after it. */
        'reason.gte'?: string;
        /** @description Before the value. */
        'reason.lt'?: string;
        /** @description The value or before it. */
        'reason.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'reason.contains'?: string;
        /** @description Begins with the text. */
        'reason.starts_with'?: string;
        /** @description Equal to the value. */
        field?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'field.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'field.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'field.is_null'?: boolean;
        /** @description After the value. */
        'field.gt'?: string;
        /** @description The value or after it. */
        'field.gte'?: string;
        /** @description Before the value. */
        'field.lt'?: string;
        /** @description The value or before it. */
        'field.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'field.contains'?: string;
        /** @description Begins with the text. */
        'field.starts_with'?: string;
        /** @description Equal to the value. */
        entity?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'entity.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'entity.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'entity.is_null'?: boolean;
        /** @description After the value. */
        'entity.gt'?: string;
        /** @description The value or after it. */
        'entity.gte'?: string;
        /** @description Before the value. */
        'entity.lt'?: string;
        /** @description The value or before it. */
        'entity.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'entity.contains'?: string;
        /** @description Begins with the text. */
        'entity.starts_with'?: string;
        /** @description Equal to the value. */
        op?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'op.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'op.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'op.is_null'?: boolean;
        /** @description After the value. */
        'op.gt'?: string;
        /** @description The value or after it. */
        'op.gte'?: string;
        /** @description Before the value. */
        'op.lt'?: string;
        /** @description The value or before it. */
        'op.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'op.contains'?: string;
        /** @description Begins with the text. */
        'op.starts_with'?: string;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        occurred_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'occurred_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'occurred_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'occurred_at.is_null'?: boolean;
        /** @description After the value. */
        'occurred_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'occurred_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'occurred_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'occurred_at.lte'?: components['schemas']['FilterInstant'];
        /** @description Equal to the value. */
        arrived_at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'arrived_at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'arrived_at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'arrived_at.is_null'?: boolean;
        /** @description After the value. */
        'arrived_at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'arrived_at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'arrived_at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'arrived_at.lte'?: components['schemas']['FilterInstant'];
        /** @description Equal to the value. */
        actor?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'actor.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'actor.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'actor.is_null'?: boolean;
        /** @description After the value. */
        'actor.gt'?: string;
        /** @description The value or after it. */
        'actor.gte'?: string;
        /** @description Before the value. */
        'actor.lt'?: string;
        /** @description The value or before it. */
        'actor.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'actor.contains'?: string;
        /** @description Begins with the text. */
        'actor.starts_with'?: string;
        /** @description Equal to the value. */
        source?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'source.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'source.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'source.is_null'?: boolean;
        /** @description After the value. */
        'source.gt'?: string;
        /** @description The value or after it. */
        'source.gte'?: string;
        /** @description Before the value. */
        'source.lt'?: string;
        /** @description The value or before it. */
        'source.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'source.contains'?: string;
        /** @description Begins with the text. */
        'source.starts_with'?: string;
        /** @description Equal to the value. */
        trace_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'trace_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'trace_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'trace_id.is_null'?: boolean;
        /** @description After the value. */
        'trace_id.gt'?: string;
        /** @description The value or after it. */
        'trace_id.gte'?: string;
        /** @description Before the value. */
        'trace_id.lt'?: string;
        /** @description The value or before it. */
        'trace_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'trace_id.contains'?: string;
        /** @description Begins with the text. */
        'trace_id.starts_with'?: string;
        /** @description Equal to the value. */
        event_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'event_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'event_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'event_hash.is_null'?: boolean;
        /** @description After the value. */
        'event_hash.gt'?: string;
        /** @description The value or after it. */
        'event_hash.gte'?: string;
        /** @description Before the value. */
        'event_hash.lt'?: string;
        /** @description The value or before it. */
        'event_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'event_hash.contains'?: string;
        /** @description Begins with the text. */
        'event_hash.starts_with'?: string;
        /** @description Equal to the value. */
        shard_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'shard_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'shard_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'shard_id.is_null'?: boolean;
        /** @description After the value. */
        'shard_id.gt'?: string;
        /** @description The value or after it. */
        'shard_id.gte'?: string;
        /** @description Before the value. */
        'shard_id.lt'?: string;
        /** @description The value or before it. */
        'shard_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'shard_id.contains'?: string;
        /** @description Begins with the text. */
        'shard_id.starts_with'?: string;
        /** @description Equal to the value. */
        sequence_number?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'sequence_number.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sequence_number.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'sequence_number.is_null'?: boolean;
        /** @description After the value. */
        'sequence_number.gt'?: string;
        /** @description The value or after it. */
        'sequence_number.gte'?: string;
        /** @description Before the value. */
        'sequence_number.lt'?: string;
        /** @description The value or before it. */
        'sequence_number.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'sequence_number.contains'?: string;
        /** @description Begins with the text. */
        'sequence_number.starts_with'?: string;
        /** @description Equal to the value. */
        position?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'position.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'position.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'position.is_null'?: boolean;
        /** @description After the value. */
        'position.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'position.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'position.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'position.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. Needs `crm:pii`. */
        data?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'data.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'data.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'data.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'data.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'data.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'data.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'data.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'data.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'data.starts_with'?: string;
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of refused events. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RefusedEventList'];
        };
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['InvalidCursor'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  replayQuarantine: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          /** @description All that is given must hold. */
          where: {
            /** @enum {string} */
            reason?:
              | 'malformed_event'
              | 'unknown_entity'
              | 'required_field_missing'
              | 'invalid_value'
              | 'not_in_list'
              | 'out_of_range'
              | 'price_not_positive'
              | 'salary_not_positive'
              | 'price_too_high'
              | 'date_in_future'
              | 'email_missing'
              | 'idempotency_conflict'
              | 'already_exists'
              | 'version_conflict'
              | 'not_found';
            /** @enum {string} */
            entity?: 'sale' | 'product' | 'employee' | 'supplier' | 'unknown';
            field?: string;
            id?: string;
            event_ids?: string[];
          };
          patch?: {
            [key: string]: unknown;
          };
          /** @description Only tell what would become of each. Default: true. */
          preview?: boolean;
          limit?: number;
        };
      };
    };
    responses: {
      /** @description What would become of each. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayManyPreview'];
        };
      };
      /** @description All are stored again. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayManyReceipt'];
        };
      };
      /** @description Some, or all, are not; each tells why. */
      207: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          'Retry-After': components['headers']['RetryAfter'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayManyReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncoding'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  replayQuarantinedEvent: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the write, as its receipt has it. */
        event_id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          patch?: {
            [key: string]: unknown;
          };
          /** @description Only tell what would become of it. Default: false. */
          preview?: boolean;
        };
      };
    };
    responses: {
      /** @description What would become of it. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayOnePreview'];
        };
      };
      /** @description The repaired event is stored. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['StatusLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplayReceipt'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrMalformedPath'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      409: components['responses']['StillRefusedOrNotReplayable'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['StreamUnavailableOrTimedOutOrReadsCatchingUpOrKeysUnavailable'];
    };
  };
  listGold: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every gold table that has been made. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoldTableList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldCustomerValue: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'email_customer'
          | '-email_customer'
          | 'last_purchase'
          | '-last_purchase'
          | 'recency_days'
          | '-recency_days'
          | 'purchases'
          | '-purchases'
          | 'sales_value'
          | '-sales_value'
          | 'recency_score'
          | '-recency_score'
          | 'frequency_score'
          | '-frequency_score'
          | 'monetary_score'
          | '-monetary_score'
          | 'segment'
          | '-segment'
          | 'probability_alive'
          | '-probability_alive'
          | 'churn_risk'
          | '-churn_risk'
          | 'probability_of_purchase_60d'
          | '-probability_of_purchase_60d'
          | 'expected_purchases_60d'
          | '-expected_purchases_60d'
          | 'expected_purchases_365d'
          | '-expected_purchases_365d'
          | 'expected_sale_value'
          | '-expected_sale_value'
          | 'expected_value_365d'
          | '-expected_value_365d'
          | 'logical_date'
          | '-logical_date'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'email_customer'
          | 'last_purchase'
          | 'recency_days'
          | 'purchases'
          | 'sales_value'
          | 'recency_score'
          | 'frequency_score'
          | 'monetary_score'
          | 'segment'
          | 'probability_alive'
          | 'churn_risk'
          | 'probability_of_purchase_60d'
          | 'expected_purchases_60d'
          | 'expected_purchases_365d'
          | 'expected_sale_value'
          | 'expected_value_365d'
          | 'logical_date'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_customer?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_customer.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_customer.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_customer.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_customer.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_customer.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_customer.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_customer.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_customer.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_customer.starts_with'?: string;
        /** @description Equal to the value. */
        last_purchase?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'last_purchase.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'last_purchase.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'last_purchase.is_null'?: boolean;
        /** @description After the value. */
        'last_purchase.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'last_purchase.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'last_purchase.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'last_purchase.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        recency_days?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'recency_days.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'recency_days.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'recency_days.is_null'?: boolean;
        /** @description After the value. */
        'recency_days.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'recency_days.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'recency_days.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'recency_days.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        purchases?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'purchases.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'purchases.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'purchases.is_null'?: boolean;
        /** @description After the value. */
        'purchases.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'purchases.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'purchases.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'purchases.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value.is_null'?: boolean;
        /** @description After the value. */
        'sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        recency_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'recency_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'recency_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'recency_score.is_null'?: boolean;
        /** @description After the value. */
        'recency_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'recency_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'recency_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'recency_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        frequency_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'frequency_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'frequency_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'frequency_score.is_null'?: boolean;
        /** @description After the value. */
        'frequency_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'frequency_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'frequency_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'frequency_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        monetary_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'monetary_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'monetary_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'monetary_score.is_null'?: boolean;
        /** @description After the value. */
        'monetary_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'monetary_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'monetary_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'monetary_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        segment?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'segment.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'segment.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'segment.is_null'?: boolean;
        /** @description After the value. */
        'segment.gt'?: string;
        /** @description The value or after it. */
        'segment.gte'?: string;
        /** @description Before the value. */
        'segment.lt'?: string;
        /** @description The value or before it. */
        'segment.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'segment.contains'?: string;
        /** @description Begins with the text. */
        'segment.starts_with'?: string;
        /** @description Equal to the value. */
        probability_alive?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'probability_alive.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'probability_alive.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'probability_alive.is_null'?: boolean;
        /** @description After the value. */
        'probability_alive.gt'?: number;
        /** @description The value or after it. */
        'probability_alive.gte'?: number;
        /** @description Before the value. */
        'probability_alive.lt'?: number;
        /** @description The value or before it. */
        'probability_alive.lte'?: number;
        /** @description Equal to the value. */
        churn_risk?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'churn_risk.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'churn_risk.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'churn_risk.is_null'?: boolean;
        /** @description After the value. */
        'churn_risk.gt'?: number;
        /** @description The value or after it. */
        'churn_risk.gte'?: number;
        /** @description Before the value. */
        'churn_risk.lt'?: number;
        /** @description The value or before it. */
        'churn_risk.lte'?: number;
        /** @description Equal to the value. */
        probability_of_purchase_60d?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'probability_of_purchase_60d.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'probability_of_purchase_60d.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'probability_of_purchase_60d.is_null'?: boolean;
        /** @description After the value. */
        'probability_of_purchase_60d.gt'?: number;
        /** @description The value or after it. */
        'probability_of_purchase_60d.gte'?: number;
        /** @description Before the value. */
        'probability_of_purchase_60d.lt'?: number;
        /** @description The value or before it. */
        'probability_of_purchase_60d.lte'?: number;
        /** @description Equal to the value. */
        expected_purchases_60d?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'expected_purchases_60d.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'expected_purchases_60d.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'expected_purchases_60d.is_null'?: boolean;
        /** @description After the value. */
        'expected_purchases_60d.gt'?: number;
        /** @description The value or after it. */
        'expected_purchases_60d.gte'?: number;
        /** @description Before the value. */
        'expected_purchases_60d.lt'?: number;
        /** @description The value or before it. */
        'expected_purchases_60d.lte'?: number;
        /** @description Equal to the value. */
        expected_purchases_365d?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'expected_purchases_365d.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'expected_purchases_365d.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'expected_purchases_365d.is_null'?: boolean;
        /** @description After the value. */
        'expected_purchases_365d.gt'?: number;
        /** @description The value or after it. */
        'expected_purchases_365d.gte'?: number;
        /** @description Before the value. */
        'expected_purchases_365d.lt'?: number;
        /** @description The value or before it. */
        'expected_purchases_365d.lte'?: number;
        /** @description Equal to the value. */
        expected_sale_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'expected_sale_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'expected_sale_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'expected_sale_value.is_null'?: boolean;
        /** @description After the value. */
        'expected_sale_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'expected_sale_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'expected_sale_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'expected_sale_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        expected_value_365d?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'expected_value_365d.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'expected_value_365d.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'expected_value_365d.is_null'?: boolean;
        /** @description After the value. */
        'expected_value_365d.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'expected_value_365d.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'expected_value_365d.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'expected_value_365d.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomerValueRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldCustomers: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'email_customer'
          | '-email_customer'
          | 'customer_name'
          | '-customer_name'
          | 'first_purchase'
          | '-first_purchase'
          | 'last_purchase'
          | '-last_purchase'
          | 'recency_days'
          | '-recency_days'
          | 'total_purchases'
          | '-total_purchases'
          | 'purchase_days'
          | '-purchase_days'
          | 'total_quantity'
          | '-total_quantity'
          | 'total_value'
          | '-total_value'
          | 'recency_score'
          | '-recency_score'
          | 'frequency_score'
          | '-frequency_score'
          | 'monetary_score'
          | '-monetary_score'
          | 'segment'
          | '-segment'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'email_customer'
          | 'customer_name'
          | 'first_purchase'
          | 'last_purchase'
          | 'recency_days'
          | 'total_purchases'
          | 'purchase_days'
          | 'total_quantity'
          | 'total_value'
          | 'recency_score'
          | 'frequency_score'
          | 'monetary_score'
          | 'segment'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_customer?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_customer.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_customer.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_customer.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_customer.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_customer.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_customer.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_customer.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_customer.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_customer.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        customer_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'customer_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'customer_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'customer_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'customer_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'customer_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'customer_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'customer_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'customer_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'customer_name.starts_with'?: string;
        /** @description Equal to the value. */
        first_purchase?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'first_purchase.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'first_purchase.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'first_purchase.is_null'?: boolean;
        /** @description After the value. */
        'first_purchase.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'first_purchase.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'first_purchase.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'first_purchase.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        last_purchase?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'last_purchase.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'last_purchase.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'last_purchase.is_null'?: boolean;
        /** @description After the value. */
        'last_purchase.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'last_purchase.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'last_purchase.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'last_purchase.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        recency_days?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'recency_days.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'recency_days.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'recency_days.is_null'?: boolean;
        /** @description After the value. */
        'recency_days.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'recency_days.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'recency_days.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'recency_days.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        total_purchases?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_purchases.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_purchases.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_purchases.is_null'?: boolean;
        /** @description After the value. */
        'total_purchases.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_purchases.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_purchases.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_purchases.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        purchase_days?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'purchase_days.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'purchase_days.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'purchase_days.is_null'?: boolean;
        /** @description After the value. */
        'purchase_days.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'purchase_days.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'purchase_days.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'purchase_days.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_quantity?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_value.is_null'?: boolean;
        /** @description After the value. */
        'total_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        recency_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'recency_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'recency_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'recency_score.is_null'?: boolean;
        /** @description After the value. */
        'recency_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'recency_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'recency_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'recency_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        frequency_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'frequency_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'frequency_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'frequency_score.is_null'?: boolean;
        /** @description After the value. */
        'frequency_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'frequency_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'frequency_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'frequency_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        monetary_score?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'monetary_score.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'monetary_score.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'monetary_score.is_null'?: boolean;
        /** @description After the value. */
        'monetary_score.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'monetary_score.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'monetary_score.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'monetary_score.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        segment?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'segment.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'segment.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'segment.is_null'?: boolean;
        /** @description After the value. */
        'segment.gt'?: string;
        /** @description The value or after it. */
        'segment.gte'?: string;
        /** @description Before the value. */
        'segment.lt'?: string;
        /** @description The value or before it. */
        'segment.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'segment.contains'?: string;
        /** @description Begins with the text. */
        'segment.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomersRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldEmployeeSales: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'employee_id'
          | '-employee_id'
          | 'employee_name'
          | '-employee_name'
          | 'total_revenue_7d'
          | '-total_revenue_7d'
          | 'total_quantity_7d'
          | '-total_quantity_7d'
          | 'total_transactions_7d'
          | '-total_transactions_7d'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'employee_id'
          | 'employee_name'
          | 'total_revenue_7d'
          | 'total_quantity_7d'
          | 'total_transactions_7d'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        employee_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'employee_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'employee_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'employee_id.is_null'?: boolean;
        /** @description After the value. */
        'employee_id.gt'?: string;
        /** @description The value or after it. */
        'employee_id.gte'?: string;
        /** @description Before the value. */
        'employee_id.lt'?: string;
        /** @description The value or before it. */
        'employee_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'employee_id.contains'?: string;
        /** @description Begins with the text. */
        'employee_id.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        employee_name?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'employee_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'employee_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'employee_name.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'employee_name.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'employee_name.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'employee_name.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'employee_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'employee_name.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'employee_name.starts_with'?: string;
        /** @description Equal to the value. */
        total_revenue_7d?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_revenue_7d.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_revenue_7d.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_revenue_7d.is_null'?: boolean;
        /** @description After the value. */
        'total_revenue_7d.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_revenue_7d.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_revenue_7d.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_revenue_7d.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity_7d?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity_7d.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity_7d.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity_7d.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity_7d.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity_7d.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity_7d.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity_7d.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_transactions_7d?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_transactions_7d.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_transactions_7d.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_transactions_7d.is_null'?: boolean;
        /** @description After the value. */
        'total_transactions_7d.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_transactions_7d.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_transactions_7d.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_transactions_7d.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmployeeSalesRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldHeadcountByAge: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: ('age_from' | '-age_from' | 'age_to' | '-age_to' | 'employees' | '-employees')[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('age_from' | 'age_to' | 'employees')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        age_from?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'age_from.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'age_from.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'age_from.is_null'?: boolean;
        /** @description After the value. */
        'age_from.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'age_from.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'age_from.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'age_from.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        age_to?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'age_to.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'age_to.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'age_to.is_null'?: boolean;
        /** @description After the value. */
        'age_to.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'age_to.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'age_to.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'age_to.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        employees?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'employees.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'employees.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'employees.is_null'?: boolean;
        /** @description After the value. */
        'employees.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'employees.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'employees.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'employees.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeadcountByAgeRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldHeadcountByMonth: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'month'
          | '-month'
          | 'hires'
          | '-hires'
          | 'leavers'
          | '-leavers'
          | 'employees'
          | '-employees'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('month' | 'hires' | 'leavers' | 'employees')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        month?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'month.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'month.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'month.is_null'?: boolean;
        /** @description After the value. */
        'month.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'month.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'month.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'month.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        hires?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'hires.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'hires.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'hires.is_null'?: boolean;
        /** @description After the value. */
        'hires.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'hires.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'hires.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'hires.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        leavers?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'leavers.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'leavers.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'leavers.is_null'?: boolean;
        /** @description After the value. */
        'leavers.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'leavers.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'leavers.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'leavers.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        employees?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'employees.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'employees.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'employees.is_null'?: boolean;
        /** @description After the value. */
        'employees.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'employees.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'employees.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'employees.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HeadcountByMonthRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldModelDrift: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'model'
          | '-model'
          | 'kind'
          | '-kind'
          | 'name'
          | '-name'
          | 'date'
          | '-date'
          | 'value'
          | '-value'
          | 'reference'
          | '-reference'
          | 'threshold'
          | '-threshold'
          | 'drifted'
          | '-drifted'
          | 'observations'
          | '-observations'
          | 'model_version'
          | '-model_version'
          | 'logical_date'
          | '-logical_date'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'model'
          | 'kind'
          | 'name'
          | 'date'
          | 'value'
          | 'reference'
          | 'threshold'
          | 'drifted'
          | 'observations'
          | 'model_version'
          | 'logical_date'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        model?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model.is_null'?: boolean;
        /** @description After the value. */
        'model.gt'?: string;
        /** @description The value or after it. */
        'model.gte'?: string;
        /** @description Before the value. */
        'model.lt'?: string;
        /** @description The value or before it. */
        'model.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model.contains'?: string;
        /** @description Begins with the text. */
        'model.starts_with'?: string;
        /** @description Equal to the value. */
        kind?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'kind.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'kind.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'kind.is_null'?: boolean;
        /** @description After the value. */
        'kind.gt'?: string;
        /** @description The value or after it. */
        'kind.gte'?: string;
        /** @description Before the value. */
        'kind.lt'?: string;
        /** @description The value or before it. */
        'kind.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'kind.contains'?: string;
        /** @description Begins with the text. */
        'kind.starts_with'?: string;
        /** @description Equal to the value. */
        name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name.is_null'?: boolean;
        /** @description After the value. */
        'name.gt'?: string;
        /** @description The value or after it. */
        'name.gte'?: string;
        /** @description Before the value. */
        'name.lt'?: string;
        /** @description The value or before it. */
        'name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name.contains'?: string;
        /** @description Begins with the text. */
        'name.starts_with'?: string;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        value?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'value.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'value.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'value.is_null'?: boolean;
        /** @description After the value. */
        'value.gt'?: number;
        /** @description The value or after it. */
        'value.gte'?: number;
        /** @description Before the value. */
        'value.lt'?: number;
        /** @description The value or before it. */
        'value.lte'?: number;
        /** @description Equal to the value. */
        reference?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'reference.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reference.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'reference.is_null'?: boolean;
        /** @description After the value. */
        'reference.gt'?: number;
        /** @description The value or after it. */
        'reference.gte'?: number;
        /** @description Before the value. */
        'reference.lt'?: number;
        /** @description The value or before it. */
        'reference.lte'?: number;
        /** @description Equal to the value. */
        threshold?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'threshold.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'threshold.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'threshold.is_null'?: boolean;
        /** @description After the value. */
        'threshold.gt'?: number;
        /** @description The value or after it. */
        'threshold.gte'?: number;
        /** @description Before the value. */
        'threshold.lt'?: number;
        /** @description The value or before it. */
        'threshold.lte'?: number;
        /** @description Equal to the value. */
        drifted?: boolean;
        /** @description Not equal to the value; also where the field is absent. */
        'drifted.ne'?: boolean;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'drifted.in'?: boolean[];
        /** @description Absent (`true`) or there (`false`). */
        'drifted.is_null'?: boolean;
        /** @description Equal to the value. */
        observations?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'observations.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'observations.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'observations.is_null'?: boolean;
        /** @description After the value. */
        'observations.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'observations.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'observations.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'observations.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ModelDriftRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldNextBestOffers: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'email_customer'
          | '-email_customer'
          | 'kind'
          | '-kind'
          | 'rank'
          | '-rank'
          | 'name_product'
          | '-name_product'
          | 'category'
          | '-category'
          | 'score'
          | '-score'
          | 'reason_en'
          | '-reason_en'
          | 'reason_pt'
          | '-reason_pt'
          | 'because_of'
          | '-because_of'
          | 'logical_date'
          | '-logical_date'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'email_customer'
          | 'kind'
          | 'rank'
          | 'name_product'
          | 'category'
          | 'score'
          | 'reason_en'
          | 'reason_pt'
          | 'because_of'
          | 'logical_date'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_customer?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_customer.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_customer.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_customer.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_customer.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_customer.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_customer.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_customer.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_customer.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_customer.starts_with'?: string;
        /** @description Equal to the value. */
        kind?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'kind.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'kind.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'kind.is_null'?: boolean;
        /** @description After the value. */
        'kind.gt'?: string;
        /** @description The value or after it. */
        'kind.gte'?: string;
        /** @description Before the value. */
        'kind.lt'?: string;
        /** @description The value or before it. */
        'kind.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'kind.contains'?: string;
        /** @description Begins with the text. */
        'kind.starts_with'?: string;
        /** @description Equal to the value. */
        rank?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'rank.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'rank.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'rank.is_null'?: boolean;
        /** @description After the value. */
        'rank.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'rank.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'rank.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'rank.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        category?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'category.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'category.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'category.is_null'?: boolean;
        /** @description After the value. */
        'category.gt'?: string;
        /** @description The value or after it. */
        'category.gte'?: string;
        /** @description Before the value. */
        'category.lt'?: string;
        /** @description The value or before it. */
        'category.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'category.contains'?: string;
        /** @description Begins with the text. */
        'category.starts_with'?: string;
        /** @description Equal to the value. */
        score?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'score.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'score.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'score.is_null'?: boolean;
        /** @description After the value. */
        'score.gt'?: number;
        /** @description The value or after it. */
        'score.gte'?: number;
        /** @description Before the value. */
        'score.lt'?: number;
        /** @description The value or before it. */
        'score.lte'?: number;
        /** @description Equal to the value. */
        reason_en?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'reason_en.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reason_en.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'reason_en.is_null'?: boolean;
        /** @description After the value. */
        'reason_en.gt'?: string;
        /** @description The value or after it. */
        'reason_en.gte'?: string;
        /** @description Before the value. */
        'reason_en.lt'?: string;
        /** @description The value or before it. */
        'reason_en.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'reason_en.contains'?: string;
        /** @description Begins with the text. */
        'reason_en.starts_with'?: string;
        /** @description Equal to the value. */
        reason_pt?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'reason_pt.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reason_pt.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'reason_pt.is_null'?: boolean;
        /** @description After the value. */
        'reason_pt.gt'?: string;
        /** @description The value or after it. */
        'reason_pt.gte'?: string;
        /** @description Before the value. */
        'reason_pt.lt'?: string;
        /** @description The value or before it. */
        'reason_pt.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'reason_pt.contains'?: string;
        /** @description Begins with the text. */
        'reason_pt.starts_with'?: string;
        /** @description Equal to the value. */
        because_of?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'because_of.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'because_of.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'because_of.is_null'?: boolean;
        /** @description After the value. */
        'because_of.gt'?: string;
        /** @description The value or after it. */
        'because_of.gte'?: string;
        /** @description Before the value. */
        'because_of.lt'?: string;
        /** @description The value or before it. */
        'because_of.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'because_of.contains'?: string;
        /** @description Begins with the text. */
        'because_of.starts_with'?: string;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NextBestOffersRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldProductPerformance: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'name_product'
          | '-name_product'
          | 'total_revenue_30d'
          | '-total_revenue_30d'
          | 'total_quantity_30d'
          | '-total_quantity_30d'
          | 'avg_value_30d'
          | '-avg_value_30d'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('name_product' | 'total_revenue_30d' | 'total_quantity_30d' | 'avg_value_30d')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        total_revenue_30d?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_revenue_30d.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_revenue_30d.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_revenue_30d.is_null'?: boolean;
        /** @description After the value. */
        'total_revenue_30d.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_revenue_30d.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_revenue_30d.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_revenue_30d.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity_30d?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity_30d.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity_30d.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity_30d.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity_30d.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity_30d.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity_30d.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity_30d.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        avg_value_30d?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'avg_value_30d.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'avg_value_30d.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'avg_value_30d.is_null'?: boolean;
        /** @description After the value. */
        'avg_value_30d.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'avg_value_30d.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'avg_value_30d.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'avg_value_30d.lte'?: components['schemas']['FilterDecimal'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductPerformanceRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldProductPhrases: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'name_product'
          | '-name_product'
          | 'phrase'
          | '-phrase'
          | 'notes'
          | '-notes'
          | 'distinctiveness'
          | '-distinctiveness'
          | 'sentiment'
          | '-sentiment'
          | 'score'
          | '-score'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'name_product'
          | 'phrase'
          | 'notes'
          | 'distinctiveness'
          | 'sentiment'
          | 'score'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        phrase?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'phrase.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'phrase.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'phrase.is_null'?: boolean;
        /** @description After the value. */
        'phrase.gt'?: string;
        /** @description The value or after it. */
        'phrase.gte'?: string;
        /** @description Before the value. */
        'phrase.lt'?: string;
        /** @description The value or before it. */
        'phrase.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'phrase.contains'?: string;
        /** @description Begins with the text. */
        'phrase.starts_with'?: string;
        /** @description Equal to the value. */
        notes?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'notes.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'notes.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'notes.is_null'?: boolean;
        /** @description After the value. */
        'notes.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'notes.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'notes.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'notes.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        distinctiveness?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'distinctiveness.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'distinctiveness.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'distinctiveness.is_null'?: boolean;
        /** @description After the value. */
        'distinctiveness.gt'?: number;
        /** @description The value or after it. */
        'distinctiveness.gte'?: number;
        /** @description Before the value. */
        'distinctiveness.lt'?: number;
        /** @description The value or before it. */
        'distinctiveness.lte'?: number;
        /** @description Equal to the value. */
        sentiment?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'sentiment.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sentiment.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'sentiment.is_null'?: boolean;
        /** @description After the value. */
        'sentiment.gt'?: string;
        /** @description The value or after it. */
        'sentiment.gte'?: string;
        /** @description Before the value. */
        'sentiment.lt'?: string;
        /** @description The value or before it. */
        'sentiment.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'sentiment.contains'?: string;
        /** @description Begins with the text. */
        'sentiment.starts_with'?: string;
        /** @description Equal to the value. */
        score?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'score.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'score.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'score.is_null'?: boolean;
        /** @description After the value. */
        'score.gt'?: number;
        /** @description The value or after it. */
        'score.gte'?: number;
        /** @description Before the value. */
        'score.lt'?: number;
        /** @description The value or before it. */
        'score.lte'?: number;
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductPhrasesRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldProducts: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'product_id'
          | '-product_id'
          | 'name_product'
          | '-name_product'
          | 'category'
          | '-category'
          | 'price'
          | '-price'
          | 'supplier_id'
          | '-supplier_id'
          | 'company_name'
          | '-company_name'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('product_id' | 'name_product' | 'category' | 'price' | 'supplier_id' | 'company_name')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        product_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'product_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'product_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'product_id.is_null'?: boolean;
        /** @description After the value. */
        'product_id.gt'?: string;
        /** @description The value or after it. */
        'product_id.gte'?: string;
        /** @description Before the value. */
        'product_id.lt'?: string;
        /** @description The value or before it. */
        'product_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'product_id.contains'?: string;
        /** @description Begins with the text. */
        'product_id.starts_with'?: string;
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        category?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'category.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'category.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'category.is_null'?: boolean;
        /** @description After the value. */
        'category.gt'?: string;
        /** @description The value or after it. */
        'category.gte'?: string;
        /** @description Before the value. */
        'category.lt'?: string;
        /** @description The value or before it. */
        'category.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'category.contains'?: string;
        /** @description Begins with the text. */
        'category.starts_with'?: string;
        /** @description Equal to the value. */
        price?: components['schemas']['FilterMoney'];
        /** @description Not equal to the value; also where the field is absent. */
        'price.ne'?: components['schemas']['FilterMoney'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'price.in'?: components['schemas']['FilterMoney'][];
        /** @description Absent (`true`) or there (`false`). */
        'price.is_null'?: boolean;
        /** @description After the value. */
        'price.gt'?: components['schemas']['FilterMoney'];
        /** @description The value or after it. */
        'price.gte'?: components['schemas']['FilterMoney'];
        /** @description Before the value. */
        'price.lt'?: components['schemas']['FilterMoney'];
        /** @description The value or before it. */
        'price.lte'?: components['schemas']['FilterMoney'];
        /** @description Equal to the value. */
        supplier_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'supplier_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'supplier_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'supplier_id.is_null'?: boolean;
        /** @description After the value. */
        'supplier_id.gt'?: string;
        /** @description The value or after it. */
        'supplier_id.gte'?: string;
        /** @description Before the value. */
        'supplier_id.lt'?: string;
        /** @description The value or before it. */
        'supplier_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'supplier_id.contains'?: string;
        /** @description Begins with the text. */
        'supplier_id.starts_with'?: string;
        /** @description Equal to the value. */
        company_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'company_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'company_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'company_name.is_null'?: boolean;
        /** @description After the value. */
        'company_name.gt'?: string;
        /** @description The value or after it. */
        'company_name.gte'?: string;
        /** @description Before the value. */
        'company_name.lt'?: string;
        /** @description The value or before it. */
        'company_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'company_name.contains'?: string;
        /** @description Begins with the text. */
        'company_name.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductsRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSaleSentiment: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'id'
          | '-id'
          | 'date'
          | '-date'
          | 'name_product'
          | '-name_product'
          | 'language'
          | '-language'
          | 'sentiment'
          | '-sentiment'
          | 'score'
          | '-score'
          | 'rating'
          | '-rating'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'id'
          | 'date'
          | 'name_product'
          | 'language'
          | 'sentiment'
          | 'score'
          | 'rating'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        language?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'language.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'language.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'language.is_null'?: boolean;
        /** @description After the value. */
        'language.gt'?: string;
        /** @description The value or after it. */
        'language.gte'?: string;
        /** @description Before the value. */
        'language.lt'?: string;
        /** @description The value or before it. */
        'language.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'language.contains'?: string;
        /** @description Begins with the text. */
        'language.starts_with'?: string;
        /** @description Equal to the value. */
        sentiment?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'sentiment.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sentiment.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'sentiment.is_null'?: boolean;
        /** @description After the value. */
        'sentiment.gt'?: string;
        /** @description The value or after it. */
        'sentiment.gte'?: string;
        /** @description Before the value. */
        'sentiment.lt'?: string;
        /** @description The value or before it. */
        'sentiment.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'sentiment.contains'?: string;
        /** @description Begins with the text. */
        'sentiment.starts_with'?: string;
        /** @description Equal to the value. */
        score?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'score.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'score.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'score.is_null'?: boolean;
        /** @description After the value. */
        'score.gt'?: number;
        /** @description The value or after it. */
        'score.gte'?: number;
        /** @description Before the value. */
        'score.lt'?: number;
        /** @description The value or before it. */
        'score.lte'?: number;
        /** @description Equal to the value. */
        rating?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'rating.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'rating.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'rating.is_null'?: boolean;
        /** @description After the value. */
        'rating.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'rating.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'rating.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'rating.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SaleSentimentRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSales7Days: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'name_product'
          | '-name_product'
          | 'total_sales_value'
          | '-total_sales_value'
          | 'total_quantity'
          | '-total_quantity'
          | 'total_sales'
          | '-total_sales'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('date' | 'name_product' | 'total_sales_value' | 'total_quantity' | 'total_sales')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        total_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'total_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_sales?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales.is_null'?: boolean;
        /** @description After the value. */
        'total_sales.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_sales.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_sales.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_sales.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sales7DaysRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesAnomalies: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'level'
          | '-level'
          | 'name'
          | '-name'
          | 'measure'
          | '-measure'
          | 'value'
          | '-value'
          | 'expected'
          | '-expected'
          | 'low'
          | '-low'
          | 'high'
          | '-high'
          | 'score'
          | '-score'
          | 'direction'
          | '-direction'
          | 'is_new'
          | '-is_new'
          | 'reason_en'
          | '-reason_en'
          | 'reason_pt'
          | '-reason_pt'
          | 'logical_date'
          | '-logical_date'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'level'
          | 'name'
          | 'measure'
          | 'value'
          | 'expected'
          | 'low'
          | 'high'
          | 'score'
          | 'direction'
          | 'is_new'
          | 'reason_en'
          | 'reason_pt'
          | 'logical_date'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        level?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'level.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'level.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'level.is_null'?: boolean;
        /** @description After the value. */
        'level.gt'?: string;
        /** @description The value or after it. */
        'level.gte'?: string;
        /** @description Before the value. */
        'level.lt'?: string;
        /** @description The value or before it. */
        'level.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'level.contains'?: string;
        /** @description Begins with the text. */
        'level.starts_with'?: string;
        /** @description Equal to the value. */
        name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name.is_null'?: boolean;
        /** @description After the value. */
        'name.gt'?: string;
        /** @description The value or after it. */
        'name.gte'?: string;
        /** @description Before the value. */
        'name.lt'?: string;
        /** @description The value or before it. */
        'name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name.contains'?: string;
        /** @description Begins with the text. */
        'name.starts_with'?: string;
        /** @description Equal to the value. */
        measure?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'measure.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'measure.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'measure.is_null'?: boolean;
        /** @description After the value. */
        'measure.gt'?: string;
        /** @description The value or after it. */
        'measure.gte'?: string;
        /** @description Before the value. */
        'measure.lt'?: string;
        /** @description The value or before it. */
        'measure.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'measure.contains'?: string;
        /** @description Begins with the text. */
        'measure.starts_with'?: string;
        /** @description Equal to the value. */
        value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'value.is_null'?: boolean;
        /** @description After the value. */
        'value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        expected?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'expected.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'expected.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'expected.is_null'?: boolean;
        /** @description After the value. */
        'expected.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'expected.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'expected.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'expected.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        low?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'low.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'low.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'low.is_null'?: boolean;
        /** @description After the value. */
        'low.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'low.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'low.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'low.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        high?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'high.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'high.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'high.is_null'?: boolean;
        /** @description After the value. */
        'high.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'high.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'high.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'high.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        score?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'score.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'score.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'score.is_null'?: boolean;
        /** @description After the value. */
        'score.gt'?: number;
        /** @description The value or after it. */
        'score.gte'?: number;
        /** @description Before the value. */
        'score.lt'?: number;
        /** @description The value or before it. */
        'score.lte'?: number;
        /** @description Equal to the value. */
        direction?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'direction.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'direction.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'direction.is_null'?: boolean;
        /** @description After the value. */
        'direction.gt'?: string;
        /** @description The value or after it. */
        'direction.gte'?: string;
        /** @description Before the value. */
        'direction.lt'?: string;
        /** @description The value or before it. */
        'direction.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'direction.contains'?: string;
        /** @description Begins with the text. */
        'direction.starts_with'?: string;
        /** @description Equal to the value. */
        is_new?: boolean;
        /** @description Not equal to the value; also where the field is absent. */
        'is_new.ne'?: boolean;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'is_new.in'?: boolean[];
        /** @description Absent (`true`) or there (`false`). */
        'is_new.is_null'?: boolean;
        /** @description Equal to the value. */
        reason_en?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'reason_en.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reason_en.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'reason_en.is_null'?: boolean;
        /** @description After the value. */
        'reason_en.gt'?: string;
        /** @description The value or after it. */
        'reason_en.gte'?: string;
        /** @description Before the value. */
        'reason_en.lt'?: string;
        /** @description The value or before it. */
        'reason_en.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'reason_en.contains'?: string;
        /** @description Begins with the text. */
        'reason_en.starts_with'?: string;
        /** @description Equal to the value. */
        reason_pt?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'reason_pt.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'reason_pt.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'reason_pt.is_null'?: boolean;
        /** @description After the value. */
        'reason_pt.gt'?: string;
        /** @description The value or after it. */
        'reason_pt.gte'?: string;
        /** @description Before the value. */
        'reason_pt.lt'?: string;
        /** @description The value or before it. */
        'reason_pt.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'reason_pt.contains'?: string;
        /** @description Begins with the text. */
        'reason_pt.starts_with'?: string;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesAnomaliesRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesByHour: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'hour'
          | '-hour'
          | 'name_product'
          | '-name_product'
          | 'total_sales_value'
          | '-total_sales_value'
          | 'total_quantity'
          | '-total_quantity'
          | 'total_sales'
          | '-total_sales'
          | 'month'
          | '-month'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'hour'
          | 'name_product'
          | 'total_sales_value'
          | 'total_quantity'
          | 'total_sales'
          | 'month'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        hour?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'hour.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'hour.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'hour.is_null'?: boolean;
        /** @description After the value. */
        'hour.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'hour.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'hour.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'hour.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        total_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'total_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_sales?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales.is_null'?: boolean;
        /** @description After the value. */
        'total_sales.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_sales.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_sales.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_sales.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        month?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'month.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'month.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'month.is_null'?: boolean;
        /** @description After the value. */
        'month.gt'?: string;
        /** @description The value or after it. */
        'month.gte'?: string;
        /** @description Before the value. */
        'month.lt'?: string;
        /** @description The value or before it. */
        'month.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'month.contains'?: string;
        /** @description Begins with the text. */
        'month.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesByHourRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesBySeller: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'email_employee'
          | '-email_employee'
          | 'total_sales_value'
          | '-total_sales_value'
          | 'total_quantity'
          | '-total_quantity'
          | 'total_sales'
          | '-total_sales'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('date' | 'email_employee' | 'total_sales_value' | 'total_quantity' | 'total_sales')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. Needs `crm:pii`. */
        email_employee?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_employee.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_employee.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_employee.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_employee.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_employee.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_employee.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_employee.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_employee.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_employee.starts_with'?: string;
        /** @description Equal to the value. */
        total_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'total_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_sales?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales.is_null'?: boolean;
        /** @description After the value. */
        'total_sales.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_sales.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_sales.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_sales.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesBySellerRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesDaily: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'name_product'
          | '-name_product'
          | 'email_employee'
          | '-email_employee'
          | 'total_sales_value'
          | '-total_sales_value'
          | 'total_quantity'
          | '-total_quantity'
          | 'total_sales'
          | '-total_sales'
          | 'month'
          | '-month'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'name_product'
          | 'email_employee'
          | 'total_sales_value'
          | 'total_quantity'
          | 'total_sales'
          | 'month'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_employee?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_employee.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_employee.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_employee.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_employee.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_employee.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_employee.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_employee.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_employee.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_employee.starts_with'?: string;
        /** @description Equal to the value. */
        total_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'total_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'total_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'total_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'total_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        total_quantity?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_quantity.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_quantity.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_quantity.is_null'?: boolean;
        /** @description After the value. */
        'total_quantity.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_quantity.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_quantity.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_quantity.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_sales?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales.is_null'?: boolean;
        /** @description After the value. */
        'total_sales.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_sales.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_sales.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_sales.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        month?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'month.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'month.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'month.is_null'?: boolean;
        /** @description After the value. */
        'month.gt'?: string;
        /** @description The value or after it. */
        'month.gte'?: string;
        /** @description Before the value. */
        'month.lt'?: string;
        /** @description The value or before it. */
        'month.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'month.contains'?: string;
        /** @description Begins with the text. */
        'month.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesDailyRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesDetail: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'hour'
          | '-hour'
          | 'name_product'
          | '-name_product'
          | 'email_employee'
          | '-email_employee'
          | 'total_sales_value'
          | '-total_sales_value'
          | 'quantity'
          | '-quantity'
          | 'id'
          | '-id'
          | 'month'
          | '-month'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'hour'
          | 'name_product'
          | 'email_employee'
          | 'total_sales_value'
          | 'quantity'
          | 'id'
          | 'month'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        hour?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'hour.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'hour.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'hour.is_null'?: boolean;
        /** @description After the value. */
        'hour.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'hour.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'hour.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'hour.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        email_employee?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'email_employee.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'email_employee.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'email_employee.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'email_employee.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'email_employee.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'email_employee.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'email_employee.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'email_employee.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'email_employee.starts_with'?: string;
        /** @description Equal to the value. */
        total_sales_value?: components['schemas']['FilterMoney'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_sales_value.ne'?: components['schemas']['FilterMoney'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_sales_value.in'?: components['schemas']['FilterMoney'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'total_sales_value.gt'?: components['schemas']['FilterMoney'];
        /** @description The value or after it. */
        'total_sales_value.gte'?: components['schemas']['FilterMoney'];
        /** @description Before the value. */
        'total_sales_value.lt'?: components['schemas']['FilterMoney'];
        /** @description The value or before it. */
        'total_sales_value.lte'?: components['schemas']['FilterMoney'];
        /** @description Equal to the value. */
        quantity?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'quantity.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'quantity.is_null'?: boolean;
        /** @description After the value. */
        'quantity.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'quantity.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'quantity.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'quantity.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'id.is_null'?: boolean;
        /** @description After the value. */
        'id.gt'?: string;
        /** @description The value or after it. */
        'id.gte'?: string;
        /** @description Before the value. */
        'id.lt'?: string;
        /** @description The value or before it. */
        'id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'id.contains'?: string;
        /** @description Begins with the text. */
        'id.starts_with'?: string;
        /** @description Equal to the value. */
        month?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'month.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'month.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'month.is_null'?: boolean;
        /** @description After the value. */
        'month.gt'?: string;
        /** @description The value or after it. */
        'month.gte'?: string;
        /** @description Before the value. */
        'month.lt'?: string;
        /** @description The value or before it. */
        'month.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'month.contains'?: string;
        /** @description Begins with the text. */
        'month.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesDetailRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesForecast: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'name_product'
          | '-name_product'
          | 'predicted_sales_value'
          | '-predicted_sales_value'
          | 'sales_value_low_95'
          | '-sales_value_low_95'
          | 'sales_value_low_80'
          | '-sales_value_low_80'
          | 'sales_value_high_80'
          | '-sales_value_high_80'
          | 'sales_value_high_95'
          | '-sales_value_high_95'
          | 'predicted_quantity'
          | '-predicted_quantity'
          | 'quantity_low_95'
          | '-quantity_low_95'
          | 'quantity_low_80'
          | '-quantity_low_80'
          | 'quantity_high_80'
          | '-quantity_high_80'
          | 'quantity_high_95'
          | '-quantity_high_95'
          | 'logical_date'
          | '-logical_date'
          | 'method'
          | '-method'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'name_product'
          | 'predicted_sales_value'
          | 'sales_value_low_95'
          | 'sales_value_low_80'
          | 'sales_value_high_80'
          | 'sales_value_high_95'
          | 'predicted_quantity'
          | 'quantity_low_95'
          | 'quantity_low_80'
          | 'quantity_high_80'
          | 'quantity_high_95'
          | 'logical_date'
          | 'method'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        name_product?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name_product.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name_product.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name_product.is_null'?: boolean;
        /** @description After the value. */
        'name_product.gt'?: string;
        /** @description The value or after it. */
        'name_product.gte'?: string;
        /** @description Before the value. */
        'name_product.lt'?: string;
        /** @description The value or before it. */
        'name_product.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name_product.contains'?: string;
        /** @description Begins with the text. */
        'name_product.starts_with'?: string;
        /** @description Equal to the value. */
        predicted_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'predicted_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'predicted_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'predicted_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'predicted_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        predicted_quantity?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_quantity.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_quantity.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_quantity.is_null'?: boolean;
        /** @description After the value. */
        'predicted_quantity.gt'?: number;
        /** @description The value or after it. */
        'predicted_quantity.gte'?: number;
        /** @description Before the value. */
        'predicted_quantity.lt'?: number;
        /** @description The value or before it. */
        'predicted_quantity.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_95.gte'?: number;
        /** @description Before the value. */
        'quantity_low_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_95.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_80.gte'?: number;
        /** @description Before the value. */
        'quantity_low_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_80.gte'?: number;
        /** @description Before the value. */
        'quantity_high_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_95.gte'?: number;
        /** @description Before the value. */
        'quantity_high_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_95.lte'?: number;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        method?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'method.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'method.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'method.is_null'?: boolean;
        /** @description After the value. */
        'method.gt'?: string;
        /** @description The value or after it. */
        'method.gte'?: string;
        /** @description Before the value. */
        'method.lt'?: string;
        /** @description The value or before it. */
        'method.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'method.contains'?: string;
        /** @description Begins with the text. */
        'method.starts_with'?: string;
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesForecastRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesForecastByCategory: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'category'
          | '-category'
          | 'predicted_sales_value'
          | '-predicted_sales_value'
          | 'sales_value_low_95'
          | '-sales_value_low_95'
          | 'sales_value_low_80'
          | '-sales_value_low_80'
          | 'sales_value_high_80'
          | '-sales_value_high_80'
          | 'sales_value_high_95'
          | '-sales_value_high_95'
          | 'predicted_quantity'
          | '-predicted_quantity'
          | 'quantity_low_95'
          | '-quantity_low_95'
          | 'quantity_low_80'
          | '-quantity_low_80'
          | 'quantity_high_80'
          | '-quantity_high_80'
          | 'quantity_high_95'
          | '-quantity_high_95'
          | 'logical_date'
          | '-logical_date'
          | 'method'
          | '-method'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'category'
          | 'predicted_sales_value'
          | 'sales_value_low_95'
          | 'sales_value_low_80'
          | 'sales_value_high_80'
          | 'sales_value_high_95'
          | 'predicted_quantity'
          | 'quantity_low_95'
          | 'quantity_low_80'
          | 'quantity_high_80'
          | 'quantity_high_95'
          | 'logical_date'
          | 'method'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        category?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'category.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'category.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'category.is_null'?: boolean;
        /** @description After the value. */
        'category.gt'?: string;
        /** @description The value or after it. */
        'category.gte'?: string;
        /** @description Before the value. */
        'category.lt'?: string;
        /** @description The value or before it. */
        'category.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'category.contains'?: string;
        /** @description Begins with the text. */
        'category.starts_with'?: string;
        /** @description Equal to the value. */
        predicted_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'predicted_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'predicted_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'predicted_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'predicted_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        predicted_quantity?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_quantity.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_quantity.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_quantity.is_null'?: boolean;
        /** @description After the value. */
        'predicted_quantity.gt'?: number;
        /** @description The value or after it. */
        'predicted_quantity.gte'?: number;
        /** @description Before the value. */
        'predicted_quantity.lt'?: number;
        /** @description The value or before it. */
        'predicted_quantity.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_95.gte'?: number;
        /** @description Before the value. */
        'quantity_low_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_95.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_80.gte'?: number;
        /** @description Before the value. */
        'quantity_low_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_80.gte'?: number;
        /** @description Before the value. */
        'quantity_high_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_95.gte'?: number;
        /** @description Before the value. */
        'quantity_high_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_95.lte'?: number;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        method?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'method.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'method.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'method.is_null'?: boolean;
        /** @description After the value. */
        'method.gt'?: string;
        /** @description The value or after it. */
        'method.gte'?: string;
        /** @description Before the value. */
        'method.lt'?: string;
        /** @description The value or before it. */
        'method.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'method.contains'?: string;
        /** @description Begins with the text. */
        'method.starts_with'?: string;
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesForecastByCategoryRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesForecastTotal: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'date'
          | '-date'
          | 'predicted_sales_value'
          | '-predicted_sales_value'
          | 'sales_value_low_95'
          | '-sales_value_low_95'
          | 'sales_value_low_80'
          | '-sales_value_low_80'
          | 'sales_value_high_80'
          | '-sales_value_high_80'
          | 'sales_value_high_95'
          | '-sales_value_high_95'
          | 'predicted_quantity'
          | '-predicted_quantity'
          | 'quantity_low_95'
          | '-quantity_low_95'
          | 'quantity_low_80'
          | '-quantity_low_80'
          | 'quantity_high_80'
          | '-quantity_high_80'
          | 'quantity_high_95'
          | '-quantity_high_95'
          | 'logical_date'
          | '-logical_date'
          | 'method'
          | '-method'
          | 'model_name'
          | '-model_name'
          | 'model_version'
          | '-model_version'
          | 'model_hash'
          | '-model_hash'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'date'
          | 'predicted_sales_value'
          | 'sales_value_low_95'
          | 'sales_value_low_80'
          | 'sales_value_high_80'
          | 'sales_value_high_95'
          | 'predicted_quantity'
          | 'quantity_low_95'
          | 'quantity_low_80'
          | 'quantity_high_80'
          | 'quantity_high_95'
          | 'logical_date'
          | 'method'
          | 'model_name'
          | 'model_version'
          | 'model_hash'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        predicted_sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_sales_value.is_null'?: boolean;
        /** @description After the value. */
        'predicted_sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'predicted_sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'predicted_sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'predicted_sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_low_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_low_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_low_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_low_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_low_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_low_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_low_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_low_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_80?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_80.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_80.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_80.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_80.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_80.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_80.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_80.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        sales_value_high_95?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value_high_95.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value_high_95.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value_high_95.is_null'?: boolean;
        /** @description After the value. */
        'sales_value_high_95.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value_high_95.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value_high_95.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value_high_95.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        predicted_quantity?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'predicted_quantity.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'predicted_quantity.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'predicted_quantity.is_null'?: boolean;
        /** @description After the value. */
        'predicted_quantity.gt'?: number;
        /** @description The value or after it. */
        'predicted_quantity.gte'?: number;
        /** @description Before the value. */
        'predicted_quantity.lt'?: number;
        /** @description The value or before it. */
        'predicted_quantity.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_95.gte'?: number;
        /** @description Before the value. */
        'quantity_low_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_95.lte'?: number;
        /** @description Equal to the value. */
        quantity_low_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_low_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_low_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_low_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_low_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_low_80.gte'?: number;
        /** @description Before the value. */
        'quantity_low_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_low_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_80?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_80.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_80.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_80.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_80.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_80.gte'?: number;
        /** @description Before the value. */
        'quantity_high_80.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_80.lte'?: number;
        /** @description Equal to the value. */
        quantity_high_95?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'quantity_high_95.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'quantity_high_95.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'quantity_high_95.is_null'?: boolean;
        /** @description After the value. */
        'quantity_high_95.gt'?: number;
        /** @description The value or after it. */
        'quantity_high_95.gte'?: number;
        /** @description Before the value. */
        'quantity_high_95.lt'?: number;
        /** @description The value or before it. */
        'quantity_high_95.lte'?: number;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        method?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'method.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'method.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'method.is_null'?: boolean;
        /** @description After the value. */
        'method.gt'?: string;
        /** @description The value or after it. */
        'method.gte'?: string;
        /** @description Before the value. */
        'method.lt'?: string;
        /** @description The value or before it. */
        'method.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'method.contains'?: string;
        /** @description Begins with the text. */
        'method.starts_with'?: string;
        /** @description Equal to the value. */
        model_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_name.is_null'?: boolean;
        /** @description After the value. */
        'model_name.gt'?: string;
        /** @description The value or after it. */
        'model_name.gte'?: string;
        /** @description Before the value. */
        'model_name.lt'?: string;
        /** @description The value or before it. */
        'model_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_name.contains'?: string;
        /** @description Begins with the text. */
        'model_name.starts_with'?: string;
        /** @description Equal to the value. */
        model_version?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'model_version.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_version.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_version.is_null'?: boolean;
        /** @description After the value. */
        'model_version.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'model_version.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'model_version.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'model_version.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        model_hash?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'model_hash.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'model_hash.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'model_hash.is_null'?: boolean;
        /** @description After the value. */
        'model_hash.gt'?: string;
        /** @description The value or after it. */
        'model_hash.gte'?: string;
        /** @description Before the value. */
        'model_hash.lt'?: string;
        /** @description The value or before it. */
        'model_hash.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'model_hash.contains'?: string;
        /** @description Begins with the text. */
        'model_hash.starts_with'?: string;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesForecastTotalRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSalesTrend: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'level'
          | '-level'
          | 'name'
          | '-name'
          | 'date'
          | '-date'
          | 'sales_value'
          | '-sales_value'
          | 'trend'
          | '-trend'
          | 'season'
          | '-season'
          | 'remainder'
          | '-remainder'
          | 'average_7_days'
          | '-average_7_days'
          | 'average_28_days'
          | '-average_28_days'
          | 'growth_week'
          | '-growth_week'
          | 'growth_year'
          | '-growth_year'
          | 'change_point'
          | '-change_point'
          | 'since'
          | '-since'
          | 'logical_date'
          | '-logical_date'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'level'
          | 'name'
          | 'date'
          | 'sales_value'
          | 'trend'
          | 'season'
          | 'remainder'
          | 'average_7_days'
          | 'average_28_days'
          | 'growth_week'
          | 'growth_year'
          | 'change_point'
          | 'since'
          | 'logical_date'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        level?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'level.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'level.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'level.is_null'?: boolean;
        /** @description After the value. */
        'level.gt'?: string;
        /** @description The value or after it. */
        'level.gte'?: string;
        /** @description Before the value. */
        'level.lt'?: string;
        /** @description The value or before it. */
        'level.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'level.contains'?: string;
        /** @description Begins with the text. */
        'level.starts_with'?: string;
        /** @description Equal to the value. */
        name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'name.is_null'?: boolean;
        /** @description After the value. */
        'name.gt'?: string;
        /** @description The value or after it. */
        'name.gte'?: string;
        /** @description Before the value. */
        'name.lt'?: string;
        /** @description The value or before it. */
        'name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'name.contains'?: string;
        /** @description Begins with the text. */
        'name.starts_with'?: string;
        /** @description Equal to the value. */
        date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'date.is_null'?: boolean;
        /** @description After the value. */
        'date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        sales_value?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'sales_value.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'sales_value.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'sales_value.is_null'?: boolean;
        /** @description After the value. */
        'sales_value.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'sales_value.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'sales_value.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'sales_value.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        trend?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'trend.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'trend.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'trend.is_null'?: boolean;
        /** @description After the value. */
        'trend.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'trend.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'trend.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'trend.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        season?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'season.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'season.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'season.is_null'?: boolean;
        /** @description After the value. */
        'season.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'season.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'season.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'season.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        remainder?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'remainder.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'remainder.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'remainder.is_null'?: boolean;
        /** @description After the value. */
        'remainder.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'remainder.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'remainder.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'remainder.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        average_7_days?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'average_7_days.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'average_7_days.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'average_7_days.is_null'?: boolean;
        /** @description After the value. */
        'average_7_days.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'average_7_days.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'average_7_days.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'average_7_days.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        average_28_days?: components['schemas']['FilterDecimal'];
        /** @description Not equal to the value; also where the field is absent. */
        'average_28_days.ne'?: components['schemas']['FilterDecimal'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'average_28_days.in'?: components['schemas']['FilterDecimal'][];
        /** @description Absent (`true`) or there (`false`). */
        'average_28_days.is_null'?: boolean;
        /** @description After the value. */
        'average_28_days.gt'?: components['schemas']['FilterDecimal'];
        /** @description The value or after it. */
        'average_28_days.gte'?: components['schemas']['FilterDecimal'];
        /** @description Before the value. */
        'average_28_days.lt'?: components['schemas']['FilterDecimal'];
        /** @description The value or before it. */
        'average_28_days.lte'?: components['schemas']['FilterDecimal'];
        /** @description Equal to the value. */
        growth_week?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'growth_week.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'growth_week.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'growth_week.is_null'?: boolean;
        /** @description After the value. */
        'growth_week.gt'?: number;
        /** @description The value or after it. */
        'growth_week.gte'?: number;
        /** @description Before the value. */
        'growth_week.lt'?: number;
        /** @description The value or before it. */
        'growth_week.lte'?: number;
        /** @description Equal to the value. */
        growth_year?: number;
        /** @description Not equal to the value; also where the field is absent. */
        'growth_year.ne'?: number;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'growth_year.in'?: number[];
        /** @description Absent (`true`) or there (`false`). */
        'growth_year.is_null'?: boolean;
        /** @description After the value. */
        'growth_year.gt'?: number;
        /** @description The value or after it. */
        'growth_year.gte'?: number;
        /** @description Before the value. */
        'growth_year.lt'?: number;
        /** @description The value or before it. */
        'growth_year.lte'?: number;
        /** @description Equal to the value. */
        change_point?: boolean;
        /** @description Not equal to the value; also where the field is absent. */
        'change_point.ne'?: boolean;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'change_point.in'?: boolean[];
        /** @description Absent (`true`) or there (`false`). */
        'change_point.is_null'?: boolean;
        /** @description Equal to the value. */
        since?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'since.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'since.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'since.is_null'?: boolean;
        /** @description After the value. */
        'since.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'since.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'since.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'since.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SalesTrendRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGoldSupplierProductMix: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'supplier_id'
          | '-supplier_id'
          | 'company_name'
          | '-company_name'
          | 'supplier_email'
          | '-supplier_email'
          | 'total_products'
          | '-total_products'
          | 'total_categories'
          | '-total_categories'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: (
          | 'supplier_id'
          | 'company_name'
          | 'supplier_email'
          | 'total_products'
          | 'total_categories'
        )[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        supplier_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'supplier_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'supplier_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'supplier_id.is_null'?: boolean;
        /** @description After the value. */
        'supplier_id.gt'?: string;
        /** @description The value or after it. */
        'supplier_id.gte'?: string;
        /** @description Before the value. */
        'supplier_id.lt'?: string;
        /** @description The value or before it. */
        'supplier_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'supplier_id.contains'?: string;
        /** @description Begins with the text. */
        'supplier_id.starts_with'?: string;
        /** @description Equal to the value. */
        company_name?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'company_name.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'company_name.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'company_name.is_null'?: boolean;
        /** @description After the value. */
        'company_name.gt'?: string;
        /** @description The value or after it. */
        'company_name.gte'?: string;
        /** @description Before the value. */
        'company_name.lt'?: string;
        /** @description The value or before it. */
        'company_name.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'company_name.contains'?: string;
        /** @description Begins with the text. */
        'company_name.starts_with'?: string;
        /** @description Equal to the value. Needs `crm:pii`. */
        supplier_email?: string;
        /** @description Not equal to the value; also where the field is absent. Needs `crm:pii`. */
        'supplier_email.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. Needs `crm:pii`. */
        'supplier_email.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). Needs `crm:pii`. */
        'supplier_email.is_null'?: boolean;
        /** @description After the value. Needs `crm:pii`. */
        'supplier_email.gt'?: string;
        /** @description The value or after it. Needs `crm:pii`. */
        'supplier_email.gte'?: string;
        /** @description Before the value. Needs `crm:pii`. */
        'supplier_email.lt'?: string;
        /** @description The value or before it. Needs `crm:pii`. */
        'supplier_email.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. Needs `crm:pii`. */
        'supplier_email.contains'?: string;
        /** @description Begins with the text. Needs `crm:pii`. */
        'supplier_email.starts_with'?: string;
        /** @description Equal to the value. */
        total_products?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_products.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_products.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_products.is_null'?: boolean;
        /** @description After the value. */
        'total_products.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_products.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_products.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_products.lte'?: components['schemas']['FilterBigInteger'];
        /** @description Equal to the value. */
        total_categories?: components['schemas']['FilterBigInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'total_categories.ne'?: components['schemas']['FilterBigInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'total_categories.in'?: components['schemas']['FilterBigInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'total_categories.is_null'?: boolean;
        /** @description After the value. */
        'total_categories.gt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or after it. */
        'total_categories.gte'?: components['schemas']['FilterBigInteger'];
        /** @description Before the value. */
        'total_categories.lt'?: components['schemas']['FilterBigInteger'];
        /** @description The value or before it. */
        'total_categories.lte'?: components['schemas']['FilterBigInteger'];
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupplierProductMixRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readGold: {
    parameters: {
      query?: {
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Form of the answer, where Accept cannot be set. */
        format?: 'json' | 'csv' | 'arrow' | 'parquet';
      };
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Name of the table. */
        table: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Rows of the table. JSON comes in pages of at most 1000 rows; a file has all of them unless `limit` says otherwise. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          Link: components['headers']['NextLink'];
          'X-Table-Version': components['headers']['TableVersion'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GoldRowList'];
          'text/csv': string;
          'application/vnd.apache.arrow.stream': string;
          'application/vnd.apache.parquet': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['ForbiddenOrPiiNotAllowed'];
      404: components['responses']['NotFoundOrInvalidCursorOrVersionNotFound'];
      405: components['responses']['MethodNotAllowed'];
      406: components['responses']['NotAcceptable'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  listExports: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every export that has been published. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ExportList'];
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrExportsUnavailable'];
    };
  };
  readExport: {
    parameters: {
      query?: {
        /** @description Answer with a redirect to the file itself. */
        redirect?: components['parameters']['Redirect'];
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Name of the table. */
        table: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file and a signed URL. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Export'];
        };
      };
      /** @description The file is at the signed URL. */
      303: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrExportsUnavailable'];
    };
  };
  listRuns: {
    parameters: {
      query?: {
        /** @description What was run. */
        machine?: 'refresh' | 'maintenance' | 'train-models';
        /** @description Only runs with this status. */
        status?: 'running' | 'succeeded' | 'failed' | 'timed_out' | 'aborted';
        /** @description Runs of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of runs. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunList'];
        };
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['InvalidCursor'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrPipelineUnavailable'];
    };
  };
  startRun: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': {
          /**
           * @description What to run. Default: refresh.
           * @enum {string}
           */
          machine?: 'refresh' | 'maintenance' | 'train-models';
          /** @description The day that a refresh computes for. Default: today in the business time zone. */
          logical_date?: string;
        };
      };
    };
    responses: {
      /** @description The run is started. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      400: components['responses']['MalformedJsonOrMalformedEncodingOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      409: components['responses']['IdempotencyKeyReused'];
      413: components['responses']['PayloadTooLarge'];
      415: components['responses']['UnsupportedMediaType'];
      422: components['responses']['ValidationFailed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrPipelineUnavailable'];
    };
  };
  readRun: {
    parameters: {
      query?: {
        /** @description Where to look for the run. Default: in all, refresh first. */
        machine?: 'refresh' | 'maintenance' | 'train-models';
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the run. */
        run_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RunDetail'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrRunNotFound'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrPipelineUnavailable'];
    };
  };
  retryRun: {
    parameters: {
      query?: {
        /** @description Where to look for the run. Default: in all, refresh first. */
        machine?: 'refresh' | 'maintenance' | 'train-models';
      };
      header?: {
        /**
         * @description Makes a retry safe: the same key with the same body is the same write, however late. 1 to 255 visible ASCII characters.
         * @example 0d3f7c6e-8f1b-4f0a-9a55-6c1f3f7c2b11
         */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Identity of the run. */
        run_id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The run is started. */
      202: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Location: components['headers']['Location'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Run'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQueryOrInvalidIdempotencyKey'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrRunNotFound'];
      405: components['responses']['MethodNotAllowed'];
      409: components['responses']['RunNotEndedOrIdempotencyKeyReused'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailableOrPipelineUnavailable'];
    };
  };
  listTables: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Every table that is there. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TableList'];
        };
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  listTableHistory: {
    parameters: {
      query?: {
        /** @description Commits of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before. */
        cursor?: string;
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Name of the table. */
        table: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of commits, as far back as the log goes. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TableCommitList'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrInvalidCursor'];
      405: components['responses']['MethodNotAllowed'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readTableRows: {
    parameters: {
      query?: {
        /** @description A version of the table, or a point in time: the rows as they were. */
        as_of?: number | string;
        /** @description Rows to show. */
        limit?: number;
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Name of the table. */
        table: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Some rows. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TablePreview'];
        };
      };
      400: components['responses']['MalformedPathOrInvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['NotFoundOrVersionNotFound'];
      405: components['responses']['MethodNotAllowed'];
      413: components['responses']['ResultTooLarge'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  listAudits: {
    parameters: {
      query?: {
        /** @description Only audits from this point in time on. */
        since?: string;
        /** @description Text that one of the text fields contains, whatever the case and the accents. */
        q?: string;
        /** @description Fields to sort by, with a minus in front for descending. Absent values come last. */
        sort?: (
          | 'run_id'
          | '-run_id'
          | 'logical_date'
          | '-logical_date'
          | 'table'
          | '-table'
          | 'audit'
          | '-audit'
          | 'rows_found'
          | '-rows_found'
          | 'passed'
          | '-passed'
          | 'at'
          | '-at'
        )[];
        /** @description Rows of a page. */
        limit?: number;
        /** @description `next_cursor` of the page before; the other parameters must be the same. */
        cursor?: string;
        /** @description Fields of each row; all of them if absent. */
        fields?: ('run_id' | 'logical_date' | 'table' | 'audit' | 'rows_found' | 'passed' | 'at')[];
        /** @description Also count all rows that match. */
        count?: boolean;
        /** @description Equal to the value. */
        run_id?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'run_id.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'run_id.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'run_id.is_null'?: boolean;
        /** @description After the value. */
        'run_id.gt'?: string;
        /** @description The value or after it. */
        'run_id.gte'?: string;
        /** @description Before the value. */
        'run_id.lt'?: string;
        /** @description The value or before it. */
        'run_id.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'run_id.contains'?: string;
        /** @description Begins with the text. */
        'run_id.starts_with'?: string;
        /** @description Equal to the value. */
        logical_date?: components['schemas']['FilterDate'];
        /** @description Not equal to the value; also where the field is absent. */
        'logical_date.ne'?: components['schemas']['FilterDate'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'logical_date.in'?: components['schemas']['FilterDate'][];
        /** @description Absent (`true`) or there (`false`). */
        'logical_date.is_null'?: boolean;
        /** @description After the value. */
        'logical_date.gt'?: components['schemas']['FilterDate'];
        /** @description The value or after it. */
        'logical_date.gte'?: components['schemas']['FilterDate'];
        /** @description Before the value. */
        'logical_date.lt'?: components['schemas']['FilterDate'];
        /** @description The value or before it. */
        'logical_date.lte'?: components['schemas']['FilterDate'];
        /** @description Equal to the value. */
        table?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'table.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'table.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'table.is_null'?: boolean;
        /** @description After the value. */
        'table.gt'?: string;
        /** @description The value or after it. */
        'table.gte'?: string;
        /** @description Before the value. */
        'table.lt'?: string;
        /** @description The value or before it. */
        'table.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'table.contains'?: string;
        /** @description Begins with the text. */
        'table.starts_with'?: string;
        /** @description Equal to the value. */
        audit?: string;
        /** @description Not equal to the value; also where the field is absent. */
        'audit.ne'?: string;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'audit.in'?: components['schemas']['FilterTextItem'][];
        /** @description Absent (`true`) or there (`false`). */
        'audit.is_null'?: boolean;
        /** @description After the value. */
        'audit.gt'?: string;
        /** @description The value or after it. */
        'audit.gte'?: string;
        /** @description Before the value. */
        'audit.lt'?: string;
        /** @description The value or before it. */
        'audit.lte'?: string;
        /** @description Has the text in it, whatever the case and the accents. */
        'audit.contains'?: string;
        /** @description Begins with the text. */
        'audit.starts_with'?: string;
        /** @description Equal to the value. */
        rows_found?: components['schemas']['FilterInteger'];
        /** @description Not equal to the value; also where the field is absent. */
        'rows_found.ne'?: components['schemas']['FilterInteger'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'rows_found.in'?: components['schemas']['FilterInteger'][];
        /** @description Absent (`true`) or there (`false`). */
        'rows_found.is_null'?: boolean;
        /** @description After the value. */
        'rows_found.gt'?: components['schemas']['FilterInteger'];
        /** @description The value or after it. */
        'rows_found.gte'?: components['schemas']['FilterInteger'];
        /** @description Before the value. */
        'rows_found.lt'?: components['schemas']['FilterInteger'];
        /** @description The value or before it. */
        'rows_found.lte'?: components['schemas']['FilterInteger'];
        /** @description Equal to the value. */
        passed?: boolean;
        /** @description Not equal to the value; also where the field is absent. */
        'passed.ne'?: boolean;
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'passed.in'?: boolean[];
        /** @description Absent (`true`) or there (`false`). */
        'passed.is_null'?: boolean;
        /** @description Equal to the value. */
        at?: components['schemas']['FilterInstant'];
        /** @description Not equal to the value; also where the field is absent. */
        'at.ne'?: components['schemas']['FilterInstant'];
        /** @description One of the values. A value with a comma or a leading quotation mark stands in quotation marks. */
        'at.in'?: components['schemas']['FilterInstant'][];
        /** @description Absent (`true`) or there (`false`). */
        'at.is_null'?: boolean;
        /** @description After the value. */
        'at.gt'?: components['schemas']['FilterInstant'];
        /** @description The value or after it. */
        'at.gte'?: components['schemas']['FilterInstant'];
        /** @description Before the value. */
        'at.lt'?: components['schemas']['FilterInstant'];
        /** @description The value or before it. */
        'at.lte'?: components['schemas']['FilterInstant'];
      };
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of audits. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          Link: components['headers']['NextLink'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditList'];
        };
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      404: components['responses']['InvalidCursor'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readLineage: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A graph without cycles. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Lineage'];
        };
      };
      400: components['responses']['InvalidQuery'];
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readMe: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Who calls. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      401: components['responses']['Unauthorized'];
      403: components['responses']['Forbidden'];
      429: components['responses']['RateLimited'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOutOrKeysUnavailable'];
    };
  };
  readOpenapi: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description OpenAPI 3.1. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOut'];
    };
  };
  readDocs: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Swagger UI. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOut'];
    };
  };
  readDocsAsset: {
    parameters: {
      query?: never;
      header?: {
        /** @description Answer 304 without a body if the ETag is still this one. */
        'If-None-Match'?: components['parameters']['IfNoneMatch'];
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Name of a file of the page. */
        asset: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The file. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'text/css': unknown;
          'text/javascript': unknown;
          'image/png': unknown;
        };
      };
      /** @description It is still what If-None-Match names. */
      304: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['MalformedPath'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOut'];
    };
  };
  readProblem: {
    parameters: {
      query?: never;
      header?: {
        /**
         * @description Language of the messages: `en` or `pt-BR` (RFC 9110 section 12.5.4).
         * @example pt-BR
         */
        'Accept-Language'?: components['parameters']['AcceptLanguage'];
      };
      path: {
        /** @description Code of the problem. */
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description As JSON or as a page. */
      200: {
        headers: {
          'X-Request-Id': components['headers']['RequestId'];
          'X-Trace-Id': components['headers']['TraceId'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProblemMeaning'];
          'text/html': string;
        };
      };
      400: components['responses']['MalformedPath'];
      404: components['responses']['NotFound'];
      405: components['responses']['MethodNotAllowed'];
      500: components['responses']['InternalError'];
      503: components['responses']['TimedOut'];
    };
  };
}
