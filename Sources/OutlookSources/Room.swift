enum OutlookSourcesRoom {}
