enum OutlookStatisticsRoom {}
