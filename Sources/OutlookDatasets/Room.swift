enum OutlookDatasetsRoom {}
