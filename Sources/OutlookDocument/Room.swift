enum OutlookDocumentRoom {}
