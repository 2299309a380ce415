enum OutlookFetchRoom {}
