enum OutlookSummariesRoom {}
