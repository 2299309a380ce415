enum OutlookModelRoom {}
