enum OutlookClaimsRoom {}
