enum OutlookReportsRoom {}
