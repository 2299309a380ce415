print("outlook")
